using System.Collections.Immutable;
using System.Text.Json;

namespace FocusBot.Playground.World;

/// <summary>A message that stays. Its channel and <see cref="Ts"/> together are its identity; a change makes a new value.</summary>
internal sealed record Message(string Channel, string Ts, string User, string Text)
{
    /// <summary>The root's ts, on replies and on a root that has had a reply; null on a root that never had one.</summary>
    public string? ThreadTs { get; init; }

    public string? Subtype { get; init; }

    /// <summary>Set on what the app has posted.</summary>
    public string? BotId { get; init; }

    public JsonElement? Blocks { get; init; }

    /// <summary>The older kind of content beside the text: bars with fields, or with blocks of their own.</summary>
    public JsonElement? Attachments { get; init; }

    public JsonElement? Metadata { get; init; }

    public JsonElement? Files { get; init; }

    public string? Inviter { get; init; }

    public Huddle? Huddle { get; init; }

    public Edit? Edited { get; init; }

    public ImmutableList<Reaction> Reactions { get; init; } = [];

    /// <summary>What a line about the channel says of it: its topic, or its old name and its new one.</summary>
    public ImmutableSortedDictionary<string, string> Details { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public bool IsReply => ThreadTs is not null && ThreadTs != Ts;

    /// <summary>The root of the thread that this message is in, or would start.</summary>
    public string Root => ThreadTs ?? Ts;

    /// <summary>Lines such as "has joined the channel" take no replies.</summary>
    public bool IsSystem => Subtype is "channel_join" or "channel_leave" or "channel_archive" or "channel_unarchive" or "channel_name" or "channel_topic" or "channel_purpose" or "tombstone";
}

internal sealed record Edit(string User, string Ts);

/// <summary>An emoji under a message, and who put it there, the first of them first.</summary>
internal sealed record Reaction(string Name, ImmutableList<string> Users);

/// <summary>People who talk in a channel. Its message is Slack's, and changes whenever somebody comes or goes.</summary>
/// <param name="Room">Its id.</param>
internal sealed record Huddle(string Room, string BegunBy, long Begun)
{
    public ImmutableList<string> Present { get; init; } = [BegunBy];

    public ImmutableList<string> WereThere { get; init; } = [BegunBy];

    /// <summary>Seconds since 1970; 0 while it goes on.</summary>
    public long Ended { get; init; }
}
