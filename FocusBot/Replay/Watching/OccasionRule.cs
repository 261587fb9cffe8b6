using FocusBot.Nudges.Why;
using FocusBot.Reviews.Exchanges.Signs;
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
        [.. verdict.Signs.Where(sign => sign.Says > 0).Select(sign => sign.Sign.Label()).Distinct(), .. Missing(verdict)]);

    /// <summary>The cues of the newest messages first: they are nearest to the moment.</summary>
    private static FittingPerson Person(PersonLevel person) => new(
        person.Person,
        person.Level,
        [.. person.Messages.Reverse().SelectMany(message => message.Level.Cues).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostCues)])
    {
        Weightiest = [.. person.Messages.Where(message => message.Level.IsByEncoder).Select(message => new WeighedMessage(message.Ts, message.Level.Confidence))],
    };

    /// <summary>What would have spoken against it; known where the encoder read, whose rule looks for both.</summary>
    private static IEnumerable<string> Missing(PairVerdict verdict)
    {
        if (verdict.First.Messages.Concat(verdict.Second.Messages).All(message => message.Level.IsByEncoder))
        {
            var against = verdict.Signs.Where(sign => sign.Says < 0).Select(sign => sign.Sign).ToHashSet();
            if (!against.Contains(Sign.Agreeing))
            {
                yield return "nobody agreed";
            }

            if (!against.Contains(Sign.MovingOver))
            {
                yield return "neither took up the other's level";
            }
        }
    }
}
