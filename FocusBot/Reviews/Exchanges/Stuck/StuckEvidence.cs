using FocusBot.Levels.Linear;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Pairs;

namespace FocusBot.Reviews.Exchanges.Stuck;

/// <summary>An exchange as twelve numbers: how far apart the two argue, how clearly, towards whom, and in which tone.</summary>
internal static class StuckEvidence
{
    /// <summary>How much an older turn's tone counts against the next one's.</summary>
    private const double Fading = 0.85;

    private const int Late = 2;

    /// <summary>The names under which the weights are kept, in the order of the numbers.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["apart", "twice", "crossing", "said", "towards", "others", "refusing", "denying", "denying late", "feeling", "giving", "agreeing late"];

    public static double[] Of(Exchange exchange)
    {
        var (first, second) = (new Side(exchange, exchange.First), new Side(exchange, exchange.Second));
        var view = exchange.View;
        var newest = (first.Messages[^1].Tone.Denying + second.Messages[^1].Tone.Denying) / 2;
        var late = first.Messages.TakeLast(Late).Concat(second.Messages.TakeLast(Late)).ToArray();
        return
        [
            Math.Min(Apart(first.Profile, second.Profile), Apart(first.LateProfile, second.LateProfile)),
            Math.Min(first.Twice, second.Twice),
            Math.Max(first.Profile[second.Level], second.Profile[first.Level]),
            PortableMath.Log(1 + Math.Min(first.Argues, second.Argues)),
            PortableMath.Log(1 + Math.Min(first.Towards, second.Towards)),
            (view.Argued - first.Argues - second.Argues) / (1 + view.Argued),
            Faded(exchange, message => message.Tone.Refusing),
            Faded(exchange, message => message.Tone.Denying),
            newest,
            Faded(exchange, message => message.Tone.Feeling),
            Faded(exchange, message => message.Tone.Giving),
            late.Average(message => message.Tone.Agrees ? 1.0 : 0),
        ];
    }

    /// <summary>How much a turn counts for the tone of the exchange: what the first of the two came with says nothing about it.</summary>
    public static double[] ToneShares(Exchange exchange)
    {
        var shares = new double[exchange.Turns.Count];
        var (factor, total) = (1.0, 0.0);
        for (var turn = shares.Length - 1; turn > 0; turn--)
        {
            shares[turn] = factor;
            total += factor;
            factor *= Fading;
        }

        return Array.ConvertAll(shares, share => share / total);
    }

    private static double Faded(Exchange exchange, Func<MessageFacts, double> tone) =>
        ToneShares(exchange).Select((share, turn) => share * tone(exchange.Turns[turn].Message)).Sum();

    private static double Apart(LevelShares one, LevelShares other) =>
        (Math.Abs(one.Execution - other.Execution) + Math.Abs(one.Impact - other.Impact) + Math.Abs(one.Optics - other.Optics)) / 2;

    /// <summary>What one of the two brings to it.</summary>
    private readonly struct Side
    {
        public Side(Exchange exchange, Conversations.UserId person)
        {
            var standing = exchange.Of(person);
            var level = standing.Level;
            Turns = [.. exchange.Turns.Where(turn => turn.Message.Author == person)];
            (Level, Argues) = (level, standing.Sums.Argues);
            Profile = ProfileOf(standing, standing.Sums);
            LateProfile = ProfileOf(standing, Turns.TakeLast(Late).Aggregate(default(LevelShares), (sum, turn) => sum + turn.Message.Levels));
            Twice = Turns.Select(turn => turn.Message.Levels[level]).OrderDescending().Skip(1).FirstOrDefault();
            Towards = Turns.Where(turn => turn.IsTowards).Sum(turn => turn.Message.Levels[level]);
        }

        private Signs.Turn[] Turns { get; }

        public IReadOnlyList<MessageFacts> Messages => [.. Turns.Select(turn => turn.Message)];

        public Level Level { get; }

        public double Argues { get; }

        public LevelShares Profile { get; }

        public LevelShares LateProfile { get; }

        /// <summary>How clearly they argue from their level in the second clearest of their messages.</summary>
        public double Twice { get; }

        /// <summary>How much of that they say in answer to the other.</summary>
        public double Towards { get; }

        private static LevelShares ProfileOf(Standing standing, LevelShares sums) =>
            standing.Declared is { } declared ? LevelShares.Of(LevelProbabilities.Of(declared, 1)) : sums * (1 / Math.Max(1e-9, sums.Argues));
    }
}
