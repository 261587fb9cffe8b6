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

/// <summary>Keeps what a person chooses about their own summary.</summary>
internal sealed class SummaryChoiceHandler(SummaryPlanner planner) : IHandle<ConversationEvent.ButtonPressed>, IHandle<ConversationEvent.FormSubmitted>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened is not { Action: SummaryButtons.Off or SummaryButtons.On, Channel: { } where })
        {
            return;
        }

        var (about, isOff) = (new ChannelId(happened.Value), happened.Action is SummaryButtons.Off);
        await SummaryChoiceStore.SwitchAsync(context.Session, happened.Installation, about, happened.User, isOff, context.Now);
        var path = new AnswerTo(
            happened.Installation, where, happened.User, $"press/{happened.User}/{happened.PressedAt}/{happened.Action}", Address: happened.Reply, Replaces: happened.IsPrivate);
        await context.EnqueueAsync(path.With(isOff ? SummaryMessage.TurnedOff(about) : SummaryMessage.TurnedOn(about)));
    }

    public async Task HandleAsync(ConversationEvent.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Form is not SummaryForm.Name || SummaryForm.Read(happened.Values) is not { } slot)
        {
            return;
        }

        var channel = new ChannelId(happened.State);
        await SummaryChoiceStore.ChangeDayAsync(context.Session, happened.Installation, channel, happened.User, slot, context.Now);
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
