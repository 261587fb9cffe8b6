using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Tests.Levels;

namespace FocusBot.Tests.Reviews.Exchanges.Decision;

/// <summary>Two threads that differ in one message: in one of them two people are stuck, in the other they aren't, or not with each other.</summary>
/// <remarks>
/// In <c>pairs.txt</c> a pair is a heading (<c>== kind | team</c>) and a line a message: <c>Name E: text</c>, with the first letter of the level it
/// argues from. A minus before the letter stands for the message of the stuck thread, a plus for the one in its place.
/// </remarks>
internal sealed record ThreadPair(string Kind, string Team, IReadOnlyList<string> Lines)
{
    /// <summary>As sure as the encoder is of a plain message.</summary>
    private const double Sure = 0.9;

    public static IReadOnlyList<ThreadPair> All { get; } =
    [
        .. from block in File.ReadAllText(Path.Combine(Checkout.Root, "FocusBot.Tests", "Reviews", "Exchanges", "Decision", "pairs.txt")).ReplaceLineEndings("\n").Split("== ", StringSplitOptions.RemoveEmptyEntries)
           let lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries)
           let heading = lines[0].Split(" | ")
           select new ThreadPair(heading[0], heading[1], lines[1..]),
    ];

    /// <summary>What would be done about the two after the thread's last message, and a lull: read as a live thread is, with the levels that stand there.</summary>
    public async Task<(MismatchAction Action, SilenceReason? Silence)> DecideAsync(char variant)
    {
        var said = Lines.Select(line => new Line(line)).Where(line => line.Variant == variant || line.Variant is ' ').ToArray();
        var levels = new ToldReader { Answer = _ => Task.FromResult<IReadOnlyList<LevelReading>>([.. said.Select(line => Reading(line.Level))]) };
        ThreadMessage[] messages = [.. said.Select((line, place) => new ThreadMessage(Talk.Ts(place), new(line.Name), line.Text))];

        var thread = await new ThreadReader(levels).ReadAsync(new(messages, new Dictionary<UserId, Level>(), new HashSet<FocusBot.Reviews.Exchanges.Signs.Sign>()), CancellationToken.None);

        var verdict = thread?.Verdicts.Single(each => each.IsOf(messages[0].Author, messages.First(message => message.Author != messages[0].Author).Author))
            ?? throw new InvalidOperationException("Nobody read it.");
        return (ThresholdRule.For(verdict, new(), FocusBot.Teams.Channels.Sensitivity.Normal), verdict.Silence);
    }

    private static LevelReading Reading(Level level)
    {
        double[] probabilities = [.. Enum.GetValues<Level>().Select(each => each == level ? Sure : (1 - Sure) / 3)];
        return LevelReading.Of(level, LevelProbabilities.Of(probabilities), []) with { Reader = $"{LevelReading.Encoder} told" };
    }

    private sealed class Line
    {
        public Line(string line)
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var (head, sign) = (line[..colon].Split(' '), line[colon - 2]);
            (Name, Text, Variant) = (head[0], line[(colon + 2)..], sign is '-' or '+' ? sign : ' ');
            Level = line[colon - 1] switch { 'E' => Level.Execution, 'I' => Level.Impact, 'O' => Level.Optics, _ => Level.None };
        }

        public string Name { get; }

        public string Text { get; }

        public char Variant { get; }

        public Level Level { get; }
    }
}
