using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Replay.Watching;

/// <summary>Why nothing in a thread was enough to speak, in a sentence: the words that explain it live, where live has them.</summary>
internal static class SilenceRule
{
    public const string OnePerson = "Only one person wrote in it.";
    public const string NotWorthALook = "No two people wrote twice each at levels that differ.";
    public const string NotSure = "The levels differ, and it was not sure enough that the two are stuck.";
    public const string Earlier = "FocusBot would have spoken in it before the days that were asked for.";

    /// <param name="people">How many wrote in it.</param>
    /// <param name="verdicts">As they were at the last look: the reasons are in the order in which they say more.</param>
    public static string Of(int people, bool wasLookedAt, IReadOnlyList<PairVerdict> verdicts) =>
        people < 2 ? OnePerson
        : !wasLookedAt ? NotWorthALook
        : verdicts.Any(verdict => verdict.Silence is null) ? NotSure
        : verdicts.Select(verdict => verdict.Silence ?? default).DefaultIfEmpty(SilenceReason.TooLittle).Max().Sentence();
}
