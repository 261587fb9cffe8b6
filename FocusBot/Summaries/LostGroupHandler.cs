using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.Teams;

namespace FocusBot.Summaries;

/// <summary>Tells a facilitator, once, that the user group whose week the summary tells is not shown any more: nobody would notice that nothing comes.</summary>
internal sealed class LostGroupHandler : IHandle<Report.Refused>
{
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromHours(24);

    public async Task HandleAsync(Report.Refused happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened.Purpose is not (SummaryErrand.GroupPurpose or SummaryErrand.AgainPurpose) || happened.Reason is "too_old" or "unknown_outcome")
        {
            return;
        }

        var channel = new ChannelId(happened.Note.Split('/')[0]);
        if ((await SettingsStore.OfAsync(turn.Session, happened.Installation, channel)).UserGroup is { } group && await WhoSetItAsync(happened.Installation, channel, turn) is { } person)
        {
            await turn.EnqueueAsync(new(
                happened.Installation, $"summary-no-group/{channel}/{group}", "summary-no-group", new Parcel.DirectMessage(person, SummaryMessage.GroupGone(channel, group)))
            {
                LongestWait = StaysInteresting,
            });
        }
    }

    /// <summary>Whoever set the group; else whoever invited FocusBot; else one whom a facilitator has named.</summary>
    private static async Task<UserId?> WhoSetItAsync(InstallationId installation, ChannelId channel, Turn turn) =>
        await AdminActStore.LastByAsync(turn.Session, installation, channel, SettingsRule.UserGroup)
        ?? await ChannelStore.InviterAsync(turn.Session, installation, channel)
        ?? ((await FacilitatorStore.NamedAsync(turn.Session, installation, channel)) is [var first, ..] ? first : null);
}
