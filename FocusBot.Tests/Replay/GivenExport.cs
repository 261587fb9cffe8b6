using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Conversations;
using FocusBot.Reviews.Exchanges.Training;
using FocusBot.Tests.FrontDoor;

namespace FocusBot.Tests.Replay;

/// <summary>An export as a test wants it: people, channels and what they say; any file of it can be replaced by something bad.</summary>
internal sealed class GivenExport
{
    /// <summary>When the first message of an export is written, unless a test says otherwise.</summary>
    public static readonly DateTimeOffset Begin = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, JsonArray> _days = [];
    private readonly JsonArray _channels = [], _people = [];

    /// <summary>Whom users.json does not name, though they write: everybody else who writes is in it.</summary>
    public HashSet<string> NotListed { get; } = [];

    /// <summary>Files as they are to be, in place of what was said.</summary>
    public Dictionary<string, string?> Instead { get; } = [];

    /// <summary>Two people who argue past each other until the replay would have nudged.</summary>
    public static GivenExport PastEachOther()
    {
        var export = new GivenExport().Channel("reviews", "C0REVIEWS").Person("U0ANA", "Ana").Person("U0BEN", "Ben");
        foreach (var (at, text) in Arguments.PastEachOther.Index())
        {
            export.Say("reviews", Begin.AddSeconds(70 * at), at % 2 == 0 ? "U0ANA" : "U0BEN", text, Begin);
        }

        return export;
    }

    public GivenExport Channel(string name, string id)
    {
        _channels.Add(new JsonObject { ["id"] = id, ["name"] = name });
        return this;
    }

    public GivenExport Person(string id, string name, bool isBot = false)
    {
        _people.Add(new JsonObject { ["id"] = id, ["name"] = name.ToLowerInvariant(), ["is_bot"] = isBot, ["profile"] = new JsonObject { ["display_name"] = name } });
        return this;
    }

    public GivenExport Say(string channel, DateTimeOffset at, string user, string text, DateTimeOffset? thread = null) =>
        Put(channel, at, new JsonObject { ["user"] = user, ["text"] = text, ["thread_ts"] = thread is { } root ? $"{MessageTs.At(root)}" : null });

    /// <summary>A message with any fields; its type and time are added.</summary>
    public GivenExport Put(string channel, DateTimeOffset at, JsonObject message)
    {
        message["type"] = "message";
        message["ts"] ??= $"{MessageTs.At(at)}";
        var path = FormattableString.Invariant($"{channel}/{at.UtcDateTime:yyyy-MM-dd}.json");
        if (!_days.TryGetValue(path, out var day))
        {
            _days.Add(path, day = []);
        }

        day.Add(message);
        return this;
    }

    /// <summary>A thread of the corpus, a message every 70 seconds, by people of its own.</summary>
    public GivenExport Thread(string channel, LabelledThread thread, DateTimeOffset begin)
    {
        for (var i = 0; i < thread.Messages.Count; i++)
        {
            Say(channel, begin.AddSeconds(70 * i), $"{thread.Messages[i].Author}{thread.Id.ToUpperInvariant()}", thread.Messages[i].Text, begin);
        }

        return this;
    }

    public string AsFolder(TempFolder folder)
    {
        foreach (var (path, content) in Files())
        {
            var file = folder.File(Path.Combine("export", path));
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? "");
            File.WriteAllText(file, content);
        }

        return folder.File("export");
    }

    public string AsZip(TempFolder folder, string name = "export.zip", Encoding? names = null)
    {
        var path = folder.File(name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create, names);
        foreach (var (entry, content) in Files())
        {
            using var writer = new StreamWriter(zip.CreateEntry(entry, CompressionLevel.Fastest).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            writer.Write(content);
        }

        return path;
    }

    /// <summary>The files of this export below a folder, to be put into another.</summary>
    public GivenExport Into(GivenExport other, string folder)
    {
        foreach (var (path, content) in Files())
        {
            other.Instead[folder + path] = content;
        }

        return other;
    }

    private JsonArray Everybody()
    {
        var everybody = new JsonArray([.. _people.Select(person => person?.DeepClone())]);
        var known = everybody.Select(person => Text(person, "id")).ToHashSet();
        foreach (var author in _days.Values.SelectMany(day => day).Where(message => message?["bot_id"] is null && message?["subtype"] is null).Select(message => Text(message, "user")).OfType<string>())
        {
            if (!NotListed.Contains(author) && known.Add(author))
            {
                everybody.Add(new JsonObject { ["id"] = author });
            }
        }

        return everybody;
    }

    private static string? Text(JsonNode? parent, string name) => parent?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private IEnumerable<KeyValuePair<string, string>> Files()
    {
        var files = _days.ToDictionary(day => day.Key, day => (string?)day.Value.ToJsonString());
        files["channels.json"] = _channels.ToJsonString();
        files["users.json"] = Everybody().ToJsonString();
        foreach (var (path, content) in Instead)
        {
            files[path] = content;
        }

        foreach (var (path, content) in files)
        {
            if (content is not null)
            {
                yield return new(path, content);
            }
        }
    }
}
