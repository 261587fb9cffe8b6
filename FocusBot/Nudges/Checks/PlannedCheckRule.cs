namespace FocusBot.Nudges.Checks;

/// <summary>When to read a thread's words again.</summary>
internal static class PlannedCheckRule
{
    /// <summary>A thread that goes on is checked after this share of a lull, so that it needn't fall silent to be helped.</summary>
    private const int VolleyShare = 4;

    /// <param name="pending">When the look is due that was planned after an earlier message.</param>
    public static DateTimeOffset DueAt(DateTimeOffset? pending, DateTimeOffset writtenAt, DateTimeOffset now, TimeSpan lull)
    {
        var due = pending is { } planned ? Earlier(planned, writtenAt + lull / VolleyShare) : writtenAt + lull;
        return due > now ? due : now;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
