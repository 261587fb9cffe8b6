using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Summaries.Message;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Settings;

namespace FocusBot.Summaries;

/// <summary>Tells a facilitator, once, that the user group whose week the summary tells is not shown any more: nobody would notice that nothing comes.</summary>
internal static class LostGroup
{
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromHours(24);

    public static async Task TellAsync(Report.Refused refused, ChannelId channel, HandlerContext context)
    {
        if (refused.Reason is "too_old" or "unknown_outcome")
        {
            return;
        }

        if ((await SettingsStore.OfAsync(context.Session, new(refused.Installation, channel))).UserGroup is { } group && await WhoSetItAsync(refused.Installation, channel, context) is { } person)
        {
            await context.EnqueueAsync(new(
                refused.Installation, $"summary-no-group/{channel}/{group}", "summary-no-group", new Parcel.DirectMessage(person, SummaryMessage.GroupGone(channel, group)))
            {
                LongestWait = StaysInteresting,
            });
        }
    }

    /// <summary>Whoever set the group; else whoever invited FocusBot; else one whom a facilitator has named.</summary>
    private static async Task<UserId?> WhoSetItAsync(InstallationId installation, ChannelId channel, HandlerContext context) =>
        await AdminActStore.LastByAsync(context.Session, new(installation, channel), SettingsRule.UserGroup)
        ?? await ChannelStore.InviterAsync(context.Session, new(installation, channel))
        ?? ((await FacilitatorStore.NamedAsync(context.Session, new(installation, channel))) is [var first, ..] ? first : null);
}
