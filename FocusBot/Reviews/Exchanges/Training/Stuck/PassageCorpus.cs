using System.Text.Json;
using System.Text.RegularExpressions;
using FocusBot.Conversations;
using FocusBot.Levels.Corpus;
using FocusBot.Reviews.Exchanges.Messages;

namespace FocusBot.Reviews.Exchanges.Training.Stuck;

/// <summary>Reads the passages of a folder: <c>real-*-dev.jsonl</c> and <c>threads-*.jsonl</c>, one a line; lines without messages are passed over.</summary>
internal static partial class PassageCorpus
{
    /// <summary>The corpus counts its messages instead of timing them: so many seconds each.</summary>
    private const int Apart = 60;

    /// <exception cref="CorpusException">There is no passage, or a line is broken.</exception>
    public static IReadOnlyList<Passage> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new CorpusException($"There is no folder '{folder}': name the one that holds the corpus.");
        }

        List<Passage> passages =
        [
            .. from pattern in (string[])["real-*-dev.jsonl", "threads-*.jsonl"]
               from file in Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal)
               from line in File.ReadLines(file).Index()
               where !string.IsNullOrWhiteSpace(line.Item)
               let passage = ReadLine(line.Item, new(Path.GetFileName(file), line.Index + 1))
               where passage.Messages.Count > 0
               select passage,
        ];
        return passages.Count > 0 ? passages : throw new CorpusException($"The folder '{folder}' holds no passage: put files real-*-dev.jsonl or threads-*.jsonl into it.");
    }

    private static Passage ReadLine(string line, CorpusLine at)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return new(
                at.File, at.Required(root, "id"), Source(root, at), Text(root, "kind"),
                root.TryGetProperty("messages", out var messages) ? [.. messages.EnumerateArray().Select((message, i) => ReadMessage(message, i, at))] : [],
                root.TryGetProperty("mismatches", out var pairs) ? [.. pairs.EnumerateArray().Select(ReadPair)] : []);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw at.Broken("is no labelled passage");
        }
    }

    /// <summary>The repository, where people's talk was recorded; a written thread belongs to its writer's file.</summary>
    private static string Source(JsonElement root, CorpusLine at) => Text(root, "source") is { Length: > 0 } source ? source.Split(':', '#')[0] : at.File;

    private static ThreadMessage ReadMessage(JsonElement message, int place, CorpusLine at) =>
        new(MessageTs.At(DateTimeOffset.UnixEpoch.AddSeconds((place + 1) * Apart)), new(at.Required(message, "user")), Mention().Replace(at.Required(message, "text"), "<@$1>"));

    private static StuckPair ReadPair(JsonElement pair)
    {
        var users = pair.GetProperty("users");
        return new(
            new(users[0].GetString() ?? ""), new(users[1].GetString() ?? ""), pair.GetProperty("evident_at").GetInt32(),
            pair.TryGetProperty("repaired_at", out var repaired) && repaired.ValueKind is JsonValueKind.Number ? repaired.GetInt32() : null,
            !pair.TryGetProperty("sure", out var sure) || sure.ValueKind is not JsonValueKind.False);
    }

    private static string Text(JsonElement root, string field) =>
        root.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() ?? "" : "";

    /// <summary>Names were replaced by numbers, and a mention is written without Slack's brackets.</summary>
    [GeneratedRegex(@"(?<![<\w])@(U\d+)\b")]
    private static partial Regex Mention();
}
