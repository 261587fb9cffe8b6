using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Training;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Benchmarks.Mismatches;

/// <summary>A moment with the confidence of a rule that was learned without its thread.</summary>
internal sealed record ScoredMoment(TrainingMoment Moment, double Confidence)
{
    /// <summary>The same pair's confidence one message before.</summary>
    public double Before { get; init; }

    public bool IsRight => Moment.Pair is not null;

    /// <summary>How many messages after the mismatch became evident; below 0 when before.</summary>
    public int? Late => Moment.Position - Moment.Pair?.EvidentAt;

    /// <summary>As much of a verdict as the rules of time and thresholds look at.</summary>
    public PairVerdict AsVerdict() => new(
        Person(Moment.First), Person(Moment.Second), Confidence, [], Confidence < 0.5 ? SilenceReason.NotStuck : null) { Before = Before };

    private static PersonLevel Person(Conversations.UserId person) => new(person, Level.None, IsDeclared: false, Level.None, []);
}
