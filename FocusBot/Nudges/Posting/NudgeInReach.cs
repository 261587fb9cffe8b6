using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Nudges.Posting;

/// <summary>The nudge that a button or a form names, as far as whoever sent it has to do with it: all in its channel see what stands there, and the two alone what was said to them.</summary>
internal static class NudgeInReach
{
    /// <remarks>The nudge is where its button stands: a channel may have got a new id since the button was made.</remarks>
    public static Task<Nudge?> FindAsync(DbSession session, ConversationEvent.ButtonPressed pressed) =>
        FindAsync(session, pressed.Installation, pressed.Channel, pressed.User, pressed.Value);

    public static Task<Nudge?> FindAsync(DbSession session, ConversationEvent.FormSubmitted sent) =>
        FindAsync(session, sent.Installation, sent.Place, sent.User, sent.State);

    /// <param name="place">Where they are; absent: in no channel, and so under no nudge.</param>
    public static async Task<Nudge?> FindAsync(DbSession session, InstallationId installation, ChannelId? place, UserId person, ReturnedName name) =>
        place is { } here
        && name.Text.Split('/') is [_, var root, var first, var second]
        && MessageTs.TryParse(root, out var ts) && UserId.Find(first) is { } one && UserId.Find(second) is { } other
        && await NudgeStore.FindAsync(session, new(new(installation, here, ts), new(one, other))) is { } nudge
        && nudge.IsSeenBy(person)
            ? nudge
            : null;
}
