using FocusBot.Conversations;
using FocusBot.Replay.Exports.Faults;
using FocusBot.Replay.Exports.Lists;

namespace FocusBot.Replay.Exports.Days;

/// <summary>Which messages of an export FocusBot would have read. The same list of what is allowed as for live messages: Slack may add a subtype any day.</summary>
internal static class WrittenRule
{
    /// <returns>Why it is not read; <see langword="null"/> when it is.</returns>
    public static Skip? Decide(in MessageFields message, ExportPeople people, Colleagues colleagues) =>
        message.Subtype is "tombstone" || message.IsHidden ? Skip.Deleted
        : message.IsOfBot || message.Subtype is "bot_message" ? Skip.Bot
        : message.Subtype is not (null or "file_share" or "me_message" or "thread_broadcast") ? Skip.Notice
        : message.User is not { Length: > 0 } user || people.IsBot(new UserId(user)) ? Skip.Bot
        : colleagues.Of(new(user), message.Home) switch
        {
            AuthorStanding.Foreign => Skip.Foreign,
            AuthorStanding.Unlisted => Skip.Unlisted,
            _ => null,
        };
}
