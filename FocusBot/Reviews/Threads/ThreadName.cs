using FocusBot.Conversations;

namespace FocusBot.Reviews.Threads;

/// <summary>How a thread is told from another without a word of what was written in it: who began it, who is in it, and when.</summary>
internal static class ThreadName
{
    private const int MostOthers = 2;

    /// <summary>In a message, where times are shown in the reader's own time zone.</summary>
    public static CardText Of(ReviewThread thread) => CardText.Of($"{Who(thread)} ({thread.Key.Root.Instant})");

    /// <summary>In a form's options, which show no times of a time zone: how long ago it began, and how long it has rested.</summary>
    public static FormOption Option(ReviewThread thread, DateTimeOffset now) => new(
        thread.Key.Root.ToString(), Who(thread), $"began {Ago(now - thread.Key.Root.Instant)}, last message {Ago(now - thread.LastActivity.Instant)}");

    private static CardText Who(ReviewThread thread) => thread.Participants switch
    {
        [] => "A thread",
        [var starter] => CardText.Of($"{starter}’s thread"),
        [var starter, ..] => CardText.Of($"{starter}’s thread with {People([.. thread.Participants.Skip(1)])}"),
    };

    /// <summary>The first two, and how many more.</summary>
    public static CardText People(IReadOnlyList<UserId> others)
    {
        var more = others.Count - MostOthers;
        return new([.. others.Take(MostOthers).SelectMany((person, at) => (CardSpan[])
        [
            new CardSpan.Plain(at == 0 ? "" : more > 0 ? ", " : " and "), new CardSpan.Person(person),
        ]), .. more > 0 ? (CardSpan[])[new CardSpan.Plain($" and {more} more")] : []]);
    }

    private static string Ago(TimeSpan ago) => ago switch
    {
        { TotalMinutes: < 1 } => "a moment ago",
        { TotalMinutes: < 2 } => "a minute ago",
        { TotalHours: < 1 } => $"{ago.Minutes} minutes ago",
        { TotalHours: < 2 } => "an hour ago",
        { TotalHours: < 48 } => $"{(int)ago.TotalHours} hours ago",
        _ => $"{ago.Days} days ago",
    };
}
