using FocusBot.Levels.Encoder;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Stuck;

namespace FocusBot.Reviews.Exchanges.Training.Stuck;

/// <summary>Goes through a passage message by message, and notes each two people who are worth weighing.</summary>
internal static class PassageReader
{
    /// <summary>What the encoder reads from each message of a passage.</summary>
    public static IReadOnlyList<LevelReading> Readings(Passage passage, LevelEncoder encoder) =>
        [.. passage.Messages.Select((message, i) => encoder.Read(message.Text, i > 0 ? passage.Messages[i - 1].Text : null))];

    /// <summary>The moments of a passage: only those at which one of the two has just written.</summary>
    public static IEnumerable<StuckMoment> Moments(Passage passage, IReadOnlyList<LevelReading> readings)
    {
        var thread = ThreadAnalysis.ByEncoder();
        for (var i = 0; i < passage.Messages.Count; i++)
        {
            thread.Take(passage.Messages[i], readings[i]);
            foreach (var exchange in thread.Exchanges().Where(exchange => StuckRule.PlainSilence(exchange) is null))
            {
                if (passage.Messages[i].Author == exchange.First || passage.Messages[i].Author == exchange.Second)
                {
                    var pair = passage.PairOf(exchange.First, exchange.Second);
                    yield return new(passage, i, exchange.First, exchange.Second, StuckEvidence.Of(exchange), pair is null ? false : pair.IsStuckAt(i));
                }
            }
        }
    }

    /// <summary>
    /// The readings as they might be if the encoder had not met the passage while it learned: its log-odds shaken until it is right as
    /// often as on closed sets. A part of the shaking is the passage's own, as a topic that is misread is misread all along.
    /// </summary>
    public static IReadOnlyList<LevelReading> Shaken(IReadOnlyList<LevelReading> readings, double by, Random random)
    {
        double[] topic = [.. Enum.GetValues<Level>().Select(_ => 0.6 * Normal(random))];
        return [.. readings.Select(reading => reading.Reason is null ? Shaken(reading, by, topic, random) : reading)];
    }

    private static LevelReading Shaken(LevelReading reading, double by, double[] topic, Random random)
    {
        var shaken = Enum.GetValues<Level>().Select(level => Math.Max(reading.Probabilities[level], 1e-9) * PortableMath.Exp(by * (topic[(int)level] + (0.8 * Normal(random))))).ToArray();
        var probabilities = Array.ConvertAll(shaken, value => value / shaken.Sum());
        return LevelReading.Of((Level)Array.IndexOf(probabilities, probabilities.Max()), LevelProbabilities.Of(probabilities), []);
    }

    /// <summary>A normal deviate; twelve even ones come near enough, and are the same on every machine.</summary>
    private static double Normal(Random random) => Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6;
}
