using FocusBot.Conversations;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;

namespace FocusBot.Nudges.Buttons;

/// <summary>What a press under a nudge is measured by.</summary>
/// <param name="Channel">Absent: nothing is known of it, which speaks against nothing.</param>
/// <param name="HasLeft">Whoever pressed has left the channel.</param>
internal sealed record PressFacts(Nudge Nudge, ReviewThread? Thread, Channel? Channel, bool HasLeft);

/// <summary>Gathers them.</summary>
internal static class PressFactsQuery
{
    public static async Task<PressFacts> LookAsync(DbSession session, Nudge nudge, UserId presser) => new(
        nudge,
        await ReviewStore.FindAsync(session, nudge.Thread),
        await ChannelStore.FindAsync(session, nudge.Thread.ChannelKey),
        await LeaverStore.HasLeftAsync(session, nudge.Thread.ChannelKey, presser));
}
