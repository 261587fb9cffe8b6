using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Summaries.Schedule;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Focus;

namespace FocusBot.Summaries;

/// <summary>Says a summary once its hour has come for its reader, as the workspace says they are now.</summary>
internal sealed class SummaryReaderHandler(SummaryPlanner planner, SummarySpeaker speaker) : IHandleReport<SummaryReader>
{
    private static readonly TimeSpan GroupIsFresh = TimeSpan.FromMinutes(10);

    public Task HandleAsync(Report report, SummaryReader note, HandlerContext context, CancellationToken cancellationToken) => (report, note.KeyIn(report.Installation)) switch
    {
        (Report.PersonRead(_, _, _, _, var person), { } key) => DecideAsync(key, person, context),
        (Report.Refused, { } key) => SummaryPlanStore.SettleAsync(context.Session, key, SummaryState.LeftOut),
        _ => Task.CompletedTask,
    };

    private async Task DecideAsync(SummaryKey key, PersonFacts person, HandlerContext context)
    {
        if (await SummaryPlanStore.FindAsync(context.Session, key) is not { State: SummaryState.Planned } plan)
        {
            return;
        }

        var settings = await SettingsStore.OfAsync(context.Session, key.ChannelKey);
        var choice = await SummaryChoiceStore.FindAsync(context.Session, key.ChannelKey, key.Person);
        var slot = SummarySlot.Of(settings, choice);
        var window = SlotRule.WindowOf(key.Week, slot, FocusCommandRule.ZoneOf(person.Zone));
        switch (SendTimeRule.Next(window, plan, context.Now))
        {
            case SendTimeStep.Wait:
                await SummaryPlanner.LookAsync(context.Session, key, window.From + planner.DelayOf(key.Channel, key.Person), window.Until, context.Now);
                break;
            case SendTimeStep.Say when await SummarySpeaker.GetsAsync(key, person, choice, settings, context):
                await SayOrAskAsync(key, new(slot, person.Zone, plan.Until ?? window.Until), settings, context);
                break;
            default:
                await SummaryPlanStore.SettleAsync(context.Session, key, SummaryState.LeftOut);
                break;
        }
    }

    /// <summary>Of a user group, who is in it is asked again, unless that was done for somebody else a few minutes ago.</summary>
    private async Task SayOrAskAsync(SummaryKey key, SummaryWhen when, ChannelSettings settings, HandlerContext context)
    {
        if (settings.UserGroup is not { } group)
        {
            await speaker.SayAsync(key, when, settings, context);
            return;
        }

        var members = await TeamStore.OfGroupAsync(context.Session, key.ChannelKey, group, context.Now - GroupIsFresh);
        await (members.Count == 0 ? context.EnqueueAsync(SummaryParcels.ReadGroupAgain(key, group, when.Until, context.Now))
            : members.Contains(key.Person) ? speaker.SayAsync(key, when, settings, context)
            : SummaryPlanStore.SettleAsync(context.Session, key, SummaryState.LeftOut));
    }
}
