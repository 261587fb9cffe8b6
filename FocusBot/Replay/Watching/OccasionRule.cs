using FocusBot.Nudges.Why;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Replay.Watching;

/// <summary>From a verdict to what is told of it.</summary>
internal static class OccasionRule
{
    private const int MostCues = 5;

    public static FittingPair Fitting(PairVerdict verdict, MismatchAction action) => new(
        Person(verdict.First),
        Person(verdict.Second),
        verdict.Confidence,
        action,
        [.. verdict.Signs.Where(sign => sign.Says > 0).Select(sign => sign.Sign.Label()).Distinct()]);

    /// <summary>The cues of the newest messages first: they are nearest to the moment.</summary>
    private static FittingPerson Person(PersonLevel person) => new(
        person.Person,
        person.Level,
        [.. person.Messages.Reverse().SelectMany(message => message.Level.Cues).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostCues)]);
}
