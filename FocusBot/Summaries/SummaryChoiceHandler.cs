using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.Teams;

namespace FocusBot.Summaries;

/// <summary>Keeps what a person chooses about their own summary.</summary>
internal sealed class SummaryChoiceHandler(SummaryPlanner planner) : IHandle<ConversationEvent.ButtonPressed>, IHandle<ConversationEvent.FormSubmitted>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened is not { Action: SummaryButtons.Off or SummaryButtons.On, Channel: { } where })
        {
            return;
        }

        var (about, isOff) = (new ChannelId(happened.Value), happened.Action is SummaryButtons.Off);
        await SummaryChoiceStore.SwitchAsync(turn.Session, happened.Installation, about, happened.User, isOff, turn.Now);
        var path = new AnswerPath(
            happened.Installation, where, happened.User, $"press/{happened.User}/{happened.PressedAt}/{happened.Action}", Address: happened.Reply, Replaces: happened.IsPrivate);
        await turn.EnqueueAsync(path.With(isOff ? SummaryMessage.TurnedOff(about) : SummaryMessage.TurnedOn(about)));
    }

    public async Task HandleAsync(ConversationEvent.FormSubmitted happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened.Form is not SummaryForm.Name || SummaryForm.Read(happened.Values) is not { } slot)
        {
            return;
        }

        var channel = new ChannelId(happened.State);
        await SummaryChoiceStore.ChangeDayAsync(turn.Session, happened.Installation, channel, happened.User, slot, turn.Now);
        var next = await NextAsync(happened.Installation, channel, happened.User, slot, turn);
        await turn.EnqueueAsync(new(
            happened.Installation, $"summary-day/{happened.FormId}", "summary-day", new Parcel.DirectMessage(happened.User, SummaryMessage.DayChanged(channel, slot, next))));
    }

    private async Task<NextSummary?> NextAsync(InstallationId installation, ChannelId channel, UserId person, SummarySlot slot, Turn turn)
    {
        if (await MemberStore.LastZoneAsync(turn.Session, installation, person) is not { } name)
        {
            return null;
        }

        var (zone, plans) = (FocusCommandRule.ZoneOf(name), new Dictionary<IsoWeek, SummaryPlan>());
        foreach (var week in NextRule.WeeksFrom(turn.Now, zone))
        {
            if (await SummaryPlanStore.FindAsync(turn.Session, new(installation, channel, week, person)) is { } plan)
            {
                plans[week] = plan;
            }
        }

        return NextRule.After(slot, zone, planner.DelayOf(channel, person), plans, turn.Now);
    }
}
