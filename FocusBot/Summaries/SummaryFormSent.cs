using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Summaries.Message;
using FocusBot.Summaries.Schedule;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Focus;
using FocusBot.Teams.Members;

namespace FocusBot.Summaries;

/// <summary>Keeps the day and hour that a person chose for their own summary.</summary>
internal sealed class SummaryFormSent(SummaryPlanner planner) : IAnswer<ConversationEvent.FormSubmitted>
{
    public async Task HandleAsync(ConversationEvent.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (SummaryForm.Read(happened.Values) is not { } slot || await SummaryInReach.FindAsync(context.Session, happened) is not { Channel: var channel })
        {
            await context.EnqueueAsync(AnswerTo.Of(happened).With(RoutingMessage.UnknownForm));
            return;
        }

        await SummaryChoiceStore.ChangeDayAsync(context.Session, new(happened.Installation, channel), happened.User, slot, context.Now);
        var next = await NextAsync(happened.Installation, channel, happened.User, slot, context);
        await context.EnqueueAsync(new(
            happened.Installation, $"summary-day/{happened.FormId}", "summary-day", new Parcel.DirectMessage(happened.User, SummaryMessage.DayChanged(channel, slot, next))));
    }

    private async Task<NextSummary?> NextAsync(InstallationId installation, ChannelId channel, UserId person, SummarySlot slot, HandlerContext context)
    {
        if (await MemberStore.LastZoneAsync(context.Session, installation, person) is not { } name)
        {
            return null;
        }

        var (zone, plans) = (FocusCommandRule.ZoneOf(name), new Dictionary<IsoWeek, SummaryPlan>());
        foreach (var week in NextRule.WeeksFrom(context.Now, zone))
        {
            if (await SummaryPlanStore.FindAsync(context.Session, new(installation, channel, week, person)) is { } plan)
            {
                plans[week] = plan;
            }
        }

        return NextRule.After(slot, zone, planner.DelayOf(channel, person), plans, context.Now);
    }
}
