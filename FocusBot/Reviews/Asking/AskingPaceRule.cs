namespace FocusBot.Reviews.Asking;

/// <summary>How often FocusBot asks two people of a channel by itself. A question that nobody needed is a bother, so a channel earns more of them by its answers.</summary>
internal static class AskingPaceRule
{
    /// <summary>Until a question has found a difference, one pair in this time is asked.</summary>
    public static readonly TimeSpan BetweenQuestions = TimeSpan.FromDays(7);

    /// <summary>So many in a row that came to nothing, and nobody is asked for a while.</summary>
    private const int MostForNothing = 2;

    /// <param name="asked">The channel's questions.</param>
    /// <param name="heldOutAt">When one was held out last. It takes its week too: otherwise what is held out would come sooner than what isn't, and the two couldn't be compared.</param>
    public static bool HadItsQuestion(IReadOnlyList<PairQuestion> asked, DateTimeOffset? heldOutAt, DateTimeOffset now)
    {
        return !asked.Any(question => question.State is PairQuestionState.Differed)
               && (IsRecent(heldOutAt) || asked.Any(question => IsRecent(question.AskedAt)));

        bool IsRecent(DateTimeOffset? at) => at > now - BetweenQuestions;
    }

    /// <param name="asked">The channel's questions.</param>
    /// <param name="countsFrom">When the last pause ended: what was asked before has had its consequence.</param>
    public static bool IsTimeToPause(IReadOnlyList<PairQuestion> asked, DateTimeOffset? countsFrom)
    {
        var last = asked.Where(question => question.HasEnded && (countsFrom is null || question.AskedAt >= countsFrom))
            .OrderByDescending(question => question.AskedAt).Take(MostForNothing).ToList();
        return last.Count is MostForNothing && last.TrueForAll(question => question.CameToNothing);
    }
}
