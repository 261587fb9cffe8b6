using FocusBot.Conversations;
using FocusBot.Storage;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Members;

namespace FocusBot.Teams.Settings;

/// <summary>The channel that a button names, for whoever facilitates it: the button may stand in a direct message.</summary>
internal static class ChannelInReach
{
    public static async Task<ChannelKey?> FindAsync(DbSession session, ConversationEvent.ButtonPressed pressed, DateTimeOffset now) =>
        ChannelId.Find(pressed.Value.Text) is { } named && new ChannelKey(pressed.Installation, named) is var channel
        && await FacilitatorQuery.RightOfAsync(session, channel, pressed.User, now) is Right.Yes
        && (pressed.Channel == named || !await LeaverStore.HasLeftAsync(session, channel, pressed.User))
            ? channel
            : null;
}
