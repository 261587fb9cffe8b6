using FocusBot.Conversations;
using FocusBot.Storage;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Members;

namespace FocusBot.Teams.Settings;

/// <summary>The channel that a button or a form names, for whoever facilitates it: the button may stand in a direct message.</summary>
internal static class ChannelInReach
{
    public static Task<ChannelKey?> FindAsync(DbSession session, ConversationEvent.ButtonPressed pressed, DateTimeOffset now) =>
        FindAsync(session, pressed.Installation, pressed.Channel, pressed.User, ChannelId.Find(pressed.Value.Text), now);

    public static Task<ChannelKey?> FindAsync(DbSession session, ConversationEvent.FormSubmitted sent, DateTimeOffset now) =>
        FindAsync(session, sent.Installation, sent.Place, sent.User, ChannelId.Find(sent.State.Text.Split('.')[0]), now);

    private static async Task<ChannelKey?> FindAsync(
        DbSession session, InstallationId installation, ChannelId? place, UserId person, ChannelId? named, DateTimeOffset now) =>
        named is { } id && new ChannelKey(installation, id) is var channel
        && await FacilitatorQuery.RightOfAsync(session, channel, person, now) is Right.Yes
        && (place == id || !await LeaverStore.HasLeftAsync(session, channel, person))
            ? channel
            : null;
}
