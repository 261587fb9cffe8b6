using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Summaries.Schedule;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;

namespace FocusBot.Summaries;

/// <summary>Says a summary to somebody who is still in the user group whose week it tells.</summary>
internal sealed class SummaryMemberHandler(SummarySpeaker speaker) : IHandleReport<SummaryReader>
{
    public async Task HandleAsync(Report report, SummaryReader note, HandlerContext context, CancellationToken cancellationToken)
    {
        switch (report, note.KeyIn(report.Installation))
        {
            case (Report.GroupRead(_, _, _, _, var members), { } key):
                await SayAsync(key, members, context);
                break;
            case (Report.Refused refused, { } key):
                await SummaryPlanStore.SettleAsync(context.Session, key, SummaryState.LeftOut);
                await LostGroup.TellAsync(refused, key.Channel, context);
                break;
        }
    }

    private async Task SayAsync(SummaryKey key, IReadOnlyList<UserId> members, HandlerContext context)
    {
        var settings = await SettingsStore.OfAsync(context.Session, key.ChannelKey);
        if (settings.UserGroup is not { } group || await SummaryPlanStore.FindAsync(context.Session, key) is not { State: SummaryState.Planned } plan)
        {
            return;
        }

        await TeamStore.PutGroupAsync(context.Session, key.ChannelKey, group, members, context.Now);
        var choice = await SummaryChoiceStore.FindAsync(context.Session, key.ChannelKey, key.Person);

        // What the workspace said of them a moment ago is known, but for their status, which has been looked at.
        var person = await MemberStore.FindAsync(context.Session, key.Installation, key.Person, context.Now);
        await (person is not null && members.Contains(key.Person) && await SummarySpeaker.GetsAsync(key, person, choice, settings, context)
            ? speaker.SayAsync(key, new(SummarySlot.Of(settings, choice), person.Zone, plan.Until ?? context.Now), settings, context)
            : SummaryPlanStore.SettleAsync(context.Session, key, SummaryState.LeftOut));
    }
}
