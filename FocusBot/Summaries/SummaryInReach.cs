using FocusBot.Conversations;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Summaries.Schedule;

namespace FocusBot.Summaries;

/// <summary>The channel whose summary a button or a form names, for who is in that channel, has written in it, or gets its summary.</summary>
internal static class SummaryInReach
{
    public static Task<ChannelKey?> FindAsync(DbSession session, ConversationEvent.ButtonPressed pressed) =>
        FindAsync(session, pressed.Installation, pressed.Channel, pressed.User, pressed.Value);

    public static Task<ChannelKey?> FindAsync(DbSession session, ConversationEvent.FormSubmitted sent) =>
        FindAsync(session, sent.Installation, sent.Place, sent.User, sent.State);

    private static async Task<ChannelKey?> FindAsync(DbSession session, InstallationId installation, ChannelId? place, UserId person, ReturnedName name)
    {
        if (ChannelId.Find(name.Text) is not { } named)
        {
            return null;
        }

        var channel = new ChannelKey(installation, named);
        var isTheirs = place == named
            || await SummaryPlanStore.HasPlanAsync(session, channel, person)
            || await SummaryChoiceStore.FindAsync(session, channel, person) is not null
            || await ReviewStore.HasWrittenAsync(session, channel, person);
        return isTheirs ? channel : null;
    }
}
