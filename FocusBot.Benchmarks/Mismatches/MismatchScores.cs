using FocusBot.Levels.Vocabulary;

namespace FocusBot.Benchmarks.Mismatches;

/// <summary>A share with how many it is of, as the tables print it.</summary>
internal readonly record struct Share(int Count, int Of)
{
    public double Value => Measured.Share;

    private Proportion Measured => new(Count, Of);

    public override string ToString()
    {
        var (low, high) = Measured.Interval;
        return FormattableString.Invariant($"{Value:F3} ({low:F2}–{high:F2})");
    }
}

/// <summary>How good a way of speaking is, over threads.</summary>
internal sealed class MismatchScores(IReadOnlyList<Outcome> outcomes, Func<Outcome, ScoredMoment?> act)
{
    private const int Early = -2;

    private readonly (Outcome Outcome, ScoredMoment? Act)[] _acts = [.. outcomes.Select(outcome => (outcome, act(outcome)))];

    public IReadOnlyList<ScoredMoment> Spoken => [.. _acts.Select(pair => pair.Act).OfType<ScoredMoment>()];

    /// <summary>Of those spoken to, the share who are mismatched.</summary>
    public Share Precision => new(Spoken.Count(moment => moment.IsRight), Spoken.Count);

    /// <summary>Of the threads with a mismatch, the share in which one of its pairs was spoken to.</summary>
    public Share Recall => new(_acts.Count(pair => pair.Act?.IsRight is true), _acts.Count(pair => !pair.Outcome.Thread.IsClean));

    public Share CleanTouched => new(_acts.Count(pair => pair.Outcome.Thread.IsClean && pair.Act is not null), _acts.Count(pair => pair.Outcome.Thread.IsClean));

    public Share LevelsRight => new(Spoken.Count(moment => moment is { IsRight: true, Moment.LevelsAreRight: true }), Precision.Count);

    public Share TooEarly => new(Spoken.Count(moment => moment.Late < Early), Spoken.Count);

    /// <summary>Messages after the mismatch became evident, in the middle.</summary>
    public double MedianLate
    {
        get
        {
            int[] late = [.. Spoken.Select(moment => moment.Late).OfType<int>().Order()];
            return late.Length is 0 ? 0 : late[late.Length / 2];
        }
    }
}
