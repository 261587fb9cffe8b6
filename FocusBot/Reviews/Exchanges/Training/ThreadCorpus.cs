using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Levels.Corpus;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Messages;

namespace FocusBot.Reviews.Exchanges.Training;

/// <summary>Reads the labelled threads of a corpus: <c>threads-*.jsonl</c> in its folder, and in the folder <c>Exchanges</c> below it.</summary>
/// <remarks>From the threads of the folder below, only the exchange is learned: the classifier of levels never trains on them.</remarks>
internal static class ThreadCorpus
{
    private const string Below = "Exchanges";

    public static IReadOnlyList<LabelledThread> Read(string folder)
    {
        string[] folders = [folder, Path.Combine(folder, Below)];
        return [.. folders.Where(Directory.Exists)
            .SelectMany(from => Directory.GetFiles(from, "threads-*.jsonl").Order(StringComparer.Ordinal))
            .SelectMany(ReadFile)];
    }

    /// <summary>A number that changes with anything that is learned from.</summary>
    public static ulong Fingerprint(IEnumerable<LabelledThread> threads) => CorpusFingerprint.Of(
        from thread in threads
        from message in thread.Messages.Zip(thread.Levels)
            .Select(pair => new LabelledMessage($"{pair.First.Author} {pair.First.Text}", pair.Second, thread.Id, thread.File, Before: null))
            .Concat(thread.Pairs.Select(pair => new LabelledMessage($"{pair}", Level.None, thread.Id, thread.File, Before: null)))
        select message);

    private static IEnumerable<LabelledThread> ReadFile(string path) =>
        File.ReadLines(path).Select((line, i) => (line, at: new CorpusLine(Path.GetFileName(path), i + 1)))
            .Where(row => !string.IsNullOrWhiteSpace(row.line)).Select(row => ReadThread(row.line, row.at));

    private static LabelledThread ReadThread(string line, CorpusLine at)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            JsonElement[] messages = [.. root.GetProperty("messages").EnumerateArray()];
            return new(
                at.File, at.Required(root, "id"), at.Required(root, "kind"),
                [.. messages.Select((message, i) => new ThreadMessage(Ts(i), new(at.Required(message, "user")), at.Required(message, "text")))],
                [.. messages.Select(message => Parse(message.GetProperty("level"), at))],
                [.. root.GetProperty("mismatches").EnumerateArray().Select(pair => ReadPair(pair, at))]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw at.Broken("is no labelled thread");
        }
    }

    private static LabelledPair ReadPair(JsonElement pair, CorpusLine at)
    {
        var (users, levels) = (pair.GetProperty("users"), pair.GetProperty("levels"));
        return new(
            new(users[0].GetString() ?? ""), Parse(levels[0], at), new(users[1].GetString() ?? ""), Parse(levels[1], at), pair.GetProperty("evident_at").GetInt32());
    }

    private static Level Parse(JsonElement label, CorpusLine at) =>
        Enum.TryParse<Level>(label.GetString(), out var level) ? level : throw at.Broken($"has the unknown level '{label}'");

    // The corpus counts its messages instead of timing them: a second each.
    private static MessageTs Ts(int place) => MessageTs.At(DateTimeOffset.UnixEpoch.AddSeconds(place + 1));
}
