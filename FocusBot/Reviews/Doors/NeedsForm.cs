using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Doors;

/// <summary>The form in which a person chooses a thread and says what its review needs first.</summary>
internal static class NeedsForm
{
    public static readonly FormWord Name = new("needs");

    public const string Needed = "needed";

    public static Form ForChannel(ChannelId channel, IReadOnlyList<ReviewThread> active, DateTimeOffset now, Level? level = null) =>
        new(Name, "What does it need?", "Say it", channel.Value,
        [
            .. LevelForm.ThreadParts(active, now),
            new FormPart.ChooseOne(Needed, "This review needs first", [.. LevelVocabulary.Levels.Select(Option)]) { Initial = level?.ToString() },
            new FormPart.Note("Who sees this: everybody in the thread, with your name. The people of the thread can see it differently, or say something else."),
        ]);

    /// <returns><see langword="null"/> when the form came back damaged.</returns>
    public static Level? LevelOf(FormValues values) =>
        LevelVocabulary.Levels.Where(level => level.ToString() == values.One(Needed)).Select(level => (Level?)level).FirstOrDefault();

    private static FormOption Option(Level level) => new(level.ToString(), CardText.Of($"{level.ToString():strong}"), level.Meaning());
}
