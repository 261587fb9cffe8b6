using System.Text.Json;
using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Exports.Days;

/// <summary>The fields of a message that decide whether and how it is read. What has another type than Slack writes is absent.</summary>
internal ref struct MessageFields
{
    private string? _userTeam, _sourceTeam, _profileTeam, _team;

    public string? Ts { get; private set; }

    public string? ThreadTs { get; private set; }

    public string? User { get; private set; }

    public string? Subtype { get; private set; }

    /// <summary>The team whose person wrote it, by the field that says it most surely; live, Slack says it in the first two.</summary>
    public readonly string? Home => _userTeam ?? _sourceTeam ?? _profileTeam ?? _team;

    public string? Text { get; private set; }

    public bool IsOfBot { get; private set; }

    public bool IsHidden { get; private set; }

    public bool HasReplies { get; private set; }

    /// <summary>A file's address in the workspace, which tells the workspace's name.</summary>
    public string? Permalink { get; private set; }

    /// <exception cref="InvalidOperationException">It is no object, or a text in it holds half a character.</exception>
    /// <exception cref="JsonException">It is deeper than anything that Slack writes.</exception>
    public static MessageFields Read(ReadOnlySpan<byte> message)
    {
        var fields = new MessageFields();
        var reader = new Utf8JsonReader(message);
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new InvalidOperationException();
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            fields.Take(ref reader);
        }

        return fields;
    }

    private void Take(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("ts"u8))
        {
            Ts = String(ref reader);
        }
        else if (reader.ValueTextEquals("thread_ts"u8))
        {
            ThreadTs = String(ref reader);
        }
        else if (reader.ValueTextEquals("user"u8))
        {
            User = String(ref reader);
        }
        else if (reader.ValueTextEquals("text"u8))
        {
            Text = String(ref reader);
        }
        else if (reader.ValueTextEquals("subtype"u8))
        {
            Subtype = String(ref reader);
        }
        else if (reader.ValueTextEquals("bot_id"u8))
        {
            IsOfBot = String(ref reader) is not null;
        }
        else if (reader.ValueTextEquals("hidden"u8))
        {
            reader.Read();
            IsHidden = reader.TokenType is JsonTokenType.True;
            reader.Skip();
        }
        else if (reader.ValueTextEquals("reply_count"u8))
        {
            reader.Read();
            HasReplies = reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var count) && count > 0;
            reader.Skip();
        }
        else if (reader.ValueTextEquals("files"u8))
        {
            reader.Read();
            Permalink ??= First("permalink"u8, ref reader);
        }
        else
        {
            TakeTeam(ref reader);
        }
    }

    private void TakeTeam(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("user_team"u8))
        {
            _userTeam = String(ref reader);
        }
        else if (reader.ValueTextEquals("source_team"u8))
        {
            _sourceTeam = String(ref reader);
        }
        else if (reader.ValueTextEquals("team"u8))
        {
            _team = String(ref reader);
        }
        else if (reader.ValueTextEquals("user_profile"u8))
        {
            reader.Read();
            _profileTeam = First("team"u8, ref reader);
        }
        else
        {
            reader.Skip();
        }
    }

    private static string? String(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.String)
        {
            return reader.GetString();
        }

        reader.Skip();
        return null;
    }

    /// <summary>The first text of this name, at whatever depth.</summary>
    private static string? First(ReadOnlySpan<byte> name, ref Utf8JsonReader reader)
    {
        var inside = reader;
        reader.Skip();
        while (inside.TokenStartIndex < reader.TokenStartIndex && inside.Read())
        {
            if (inside.TokenType is JsonTokenType.PropertyName && inside.ValueTextEquals(name))
            {
                return String(ref inside);
            }
        }

        return null;
    }
}
