using FocusBot.Conversations;
using FocusBot.Reviews.Exchanges.Signs;

namespace FocusBot.Reviews.Exchanges.Verdicts;

/// <summary>What a thread says about two of its people.</summary>
/// <param name="First">Of the two, the one whose first message in view is older.</param>
/// <param name="Confidence">0 to 1, calibrated: how likely the two argue from different levels <em>and</em> are stuck.</param>
/// <param name="Signs">The signs that counted, the weightiest first; at most eight.</param>
/// <param name="Silence">Why nothing is to be said. <see langword="null"/> when more speaks for a mismatch than against it.</param>
internal sealed record PairVerdict(PersonLevel First, PersonLevel Second, double Confidence, IReadOnlyList<SeenSign> Signs, SilenceReason? Silence)
{
    /// <summary>The confidence as it was before the thread's newest message: 0 when there was none worth a word.</summary>
    public double Before { get; init; } = Confidence;

    public bool IsOf(UserId one, UserId other) =>
        (First.Person == one && Second.Person == other) || (First.Person == other && Second.Person == one);

    /// <summary>One of the two declared another level than they write at: to be asked about, never asserted.</summary>
    public bool Disagrees => First.Disagrees || Second.Disagrees;
}
