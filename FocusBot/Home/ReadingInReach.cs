using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;

namespace FocusBot.Home;

/// <summary>The reading that a button names: an answer of somebody who has not written the message is kept nowhere.</summary>
internal static class ReadingInReach
{
    /// <returns>Where the message stands; <see langword="null"/> when the value was not made here.</returns>
    public static (ChannelKey Channel, MessageTs Ts)? Find(ConversationEvent.ButtonPressed pressed) =>
        pressed.Value.Text?.Split('/') is [var named, var message] && ChannelId.Find(named) is { } channel && MessageTs.TryParse(message, out var ts)
            ? (new(pressed.Installation, channel), ts)
            : null;

    /// <returns>Absent: it was kept. Otherwise why it was not.</returns>
    public static async Task<Card?> KeepAsync(DbSession session, ChannelKey channel, MessageTs ts, UserId person, Level said, DateTimeOffset now) =>
        await ReviewStore.AuthorAsync(session, channel, ts) is { } author && author != person ? ReadingMessage.NotYours
        : await ReadingAnswerStore.SayAsync(session, channel, ts, person, said, now) ? null
        : ReadingMessage.Gone;
}
