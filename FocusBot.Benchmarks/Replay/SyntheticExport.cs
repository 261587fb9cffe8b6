using System.Globalization;
using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Reviews.Exchanges.Training;

namespace FocusBot.Benchmarks.Replay;

/// <summary>An export of a made-up workspace, with the threads of the corpus in it and messages between them; each with as much around it as Slack writes.</summary>
internal static class SyntheticExport
{
    private const int Channels = 20, PerDay = 60, LoneShare = 5, MismatchEvery = 10;

    private static readonly DateTimeOffset Begin = new(2025, 1, 6, 8, 0, 0, TimeSpan.Zero);

    /// <returns>How many messages it holds.</returns>
    public static int Write(string folder, int messages, IReadOnlyList<LabelledThread> threads)
    {
        Save(Path.Combine(folder, "channels.json"), Enumerable.Range(0, Channels).Select(i => new { id = $"C{i:000}", name = $"channel-{i}" }));
        Save(Path.Combine(folder, "users.json"), Enumerable.Range(0, 500).Select(i => new { id = User(i), name = $"person{i}", profile = new { display_name = $"Person {i}" } }));
        var (written, next) = (0, 0);
        for (var day = 0; written < messages; day++)
        {
            for (var channel = 0; channel < Channels && written < messages; channel++)
            {
                var said = Day(threads, ref next, Begin.AddDays(day), channel);
                var path = Path.Combine(folder, $"channel-{channel}", $"{Begin.AddDays(day):yyyy-MM-dd}.json");
                Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
                Save(path, said);
                written += said.Count;
            }
        }

        return written;
    }

    private static List<object> Day(IReadOnlyList<LabelledThread> threads, ref int next, DateTimeOffset from, int channel)
    {
        var said = new List<(MessageTs Ts, object Message)>();
        var (mismatched, clean) = (threads.Where(thread => !thread.IsClean).ToArray(), threads.Where(thread => thread.IsClean).ToArray());
        while (said.Count < PerDay)
        {
            // Most threads of a workspace are no quarrel: about half of the corpus has a mismatch.
            var of = next % MismatchEvery is 0 ? mismatched : clean;
            var thread = of[next % of.Length];
            var start = from.AddMinutes(said.Count * 7);
            var root = MessageTs.At(start);
            for (var i = 0; i < thread.Messages.Count; i++)
            {
                var author = User(thread.Messages[i].Author.Value[^1] + (next * 3) + channel);
                var ts = MessageTs.At(start.AddSeconds(50 * i));
                said.Add((ts, Message(ts, root, author, thread.Messages[i].Text, i is 0 ? thread.Messages.Count - 1 : 0)));
            }

            for (var i = 0; i < LoneShare; i++)
            {
                var ts = MessageTs.At(start.AddSeconds(20 + (70 * i)));
                said.Add((ts, Message(ts, root: null, User(next + i), thread.Messages[^1].Text, replies: 0)));
            }

            next++;
        }

        return [.. said.OrderBy(each => each.Ts).Select(each => each.Message)];
    }

    private static object Message(MessageTs ts, MessageTs? root, string user, string text, int replies) => new
    {
        client_msg_id = Guid.Empty,
        type = "message",
        user,
        text,
        ts = $"{ts}",
        team = "T0000001",
        user_team = "T0000001",
        source_team = "T0000001",
        user_profile = new { avatar_hash = "g0123456789", image_72 = "https://avatars.slack-edge.example/72.png", first_name = "A", real_name = "A Person", display_name = "person", team = "T0000001", name = "person", is_restricted = false, is_ultra_restricted = false },
        blocks = new[] { new { type = "rich_text", block_id = "Ab1", elements = new[] { new { type = "rich_text_section", elements = new[] { new { type = "text", text } } } } } },
        thread_ts = root is { } known ? $"{known}" : null,
        reply_count = replies,
    };

    private static string User(int number) => string.Create(CultureInfo.InvariantCulture, $"U{(number % 500) + 1:0000}");

    private static void Save<T>(string path, IEnumerable<T> items)
    {
        using var file = File.Create(path);
        JsonSerializer.Serialize(file, items);
    }
}
