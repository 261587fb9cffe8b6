namespace FocusBot.Nudges.Interventions;

/// <summary>What somebody said who found a nudge not quite right. The numbers are stored: never renumber.</summary>
internal enum NotQuiteReason
{
    AnotherLevel = 1,
    NotStuck = 2,
    SortedOut = 3,
    NotForMe = 4,
}

/// <summary>How the reasons are named in forms.</summary>
internal static class NotQuiteReasons
{
    public static string Word(this NotQuiteReason reason) => reason switch
    {
        NotQuiteReason.AnotherLevel => "another-level",
        NotQuiteReason.NotStuck => "not-stuck",
        NotQuiteReason.SortedOut => "sorted-out",
        _ => "not-for-me",
    };

    /// <returns><see langword="null"/> when the word is no reason.</returns>
    public static NotQuiteReason? Find(string? word) =>
        Enum.GetValues<NotQuiteReason>().Where(reason => reason.Word() == word).Select(reason => (NotQuiteReason?)reason).FirstOrDefault();
}
