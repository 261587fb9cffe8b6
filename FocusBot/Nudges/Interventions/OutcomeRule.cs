using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Signs;

namespace FocusBot.Nudges.Interventions;

/// <summary>What came of a moment, by what the two wrote after it.</summary>
internal static class OutcomeRule
{
    /// <param name="view">The thread as it reads now.</param>
    /// <param name="isWayChosen">Somebody chose the level that the decision needs, by a button.</param>
    public static Outcome Of(Intervention moment, CheckedThread view, bool isWayChosen)
    {
        var after = view.Messages.Where(message => message.Ts > moment.After && moment.Pair.Names(message.Author)).ToList();
        if (after.Count == 0)
        {
            return isWayChosen ? Outcome.Named : Outcome.Silent;
        }

        var signs = view.Verdicts.Where(verdict => verdict.IsOf(moment.Pair.First, moment.Pair.Second))
            .SelectMany(verdict => verdict.Signs).Where(sign => sign.Ts > moment.After).Select(sign => sign.Sign).ToHashSet();
        return signs.Contains(Sign.MovingOver) || AreAtOne(moment, after) ? Outcome.Converged
            : signs.Contains(Sign.Dividing) ? Outcome.Divided
            : isWayChosen || signs.Contains(Sign.Naming) ? Outcome.Named
            : Outcome.Continued;
    }

    /// <summary>Whether a question to the two has nothing left to ask: they are past the difference, or the thread is past them. A day alone isn't enough.</summary>
    /// <param name="messagesSince">How many the thread has had since the moment.</param>
    public static bool HasMovedOn(Outcome outcome, int messagesSince) =>
        outcome is Outcome.Converged or Outcome.Named or Outcome.Divided || messagesSince >= InterventionPlan.MostMessages;

    private static bool AreAtOne(Intervention moment, IReadOnlyList<MessageReading> after)
    {
        var (first, second) = (LastOf(moment.Mismatch.First) ?? moment.Mismatch.FirstLevel, LastOf(moment.Mismatch.Second) ?? moment.Mismatch.SecondLevel);
        return first == second;

        Level? LastOf(UserId person) =>
            after.LastOrDefault(message => message.Author == person && message.Level.Level is not Level.None)?.Level.Level;
    }
}
