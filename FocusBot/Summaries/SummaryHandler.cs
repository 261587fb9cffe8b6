using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.People;
using FocusBot.Teams;

namespace FocusBot.Summaries;

/// <summary>Says a summary once its hour has come for its reader, as the workspace says they are now.</summary>
internal sealed class SummaryHandler(SummaryPlanner planner, SummaryDesk desk) :
    IHandle<Report.PersonRead>,
    IHandle<Report.GroupRead>,
    IHandle<Report.Refused>,
    IHandle<ConversationEvent.ChannelIdChanged>
{
    public async Task HandleAsync(Report.PersonRead happened, Turn turn, CancellationToken cancellationToken)
    {
        if (SummaryErrand.KeyOf(happened) is not { } key
            || await SummaryPlanStore.FindAsync(turn.Session, key) is not { State: SummaryState.Planned } plan)
        {
            return;
        }

        var settings = await SettingsStore.OfAsync(turn.Session, key.Installation, key.Channel);
        var choice = await SummaryChoiceStore.FindAsync(turn.Session, key.Installation, key.Channel, key.Person);
        var slot = SummarySlot.Of(settings, choice);
        var window = SlotRule.WindowOf(key.Week, slot, FocusCommandRule.ZoneOf(happened.Person.Zone));
        switch (LookRule.Next(window, plan, turn.Now))
        {
            case LookStep.Wait:
                await SummaryPlanner.LookAsync(turn.Session, key, window.From + planner.DelayOf(key.Channel, key.Person), window.Until, turn.Now);
                break;
            case LookStep.Say when await GetsAsync(key, happened.Person, choice, settings, turn):
                await SayAsync(key, slot, happened.Person.Zone, settings, plan.Until ?? window.Until, turn);
                break;
            default:
                await SummaryPlanStore.SettleAsync(turn.Session, key, SummaryState.LeftOut);
                break;
        }
    }

    public async Task HandleAsync(Report.GroupRead happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened.Purpose is SummaryErrand.GroupPurpose && happened.Note.Split('/') is [var channel, var group])
        {
            await TeamStore.PutGroupAsync(turn.Session, happened.Installation, new(channel), group, happened.Members, turn.Now);
            await planner.PlanAsync(turn.Session, happened.Installation, new(channel), turn.Now);
        }
    }

    public Task HandleAsync(Report.Refused happened, Turn turn, CancellationToken cancellationToken) =>
        SummaryErrand.KeyOf(happened) is { } key ? SummaryPlanStore.SettleAsync(turn.Session, key, SummaryState.LeftOut) : Task.CompletedTask;

    public Task HandleAsync(ConversationEvent.ChannelIdChanged happened, Turn turn, CancellationToken cancellationToken) =>
        SummaryPlanStore.RenameChannelAsync(turn.Session, happened.Installation, happened.Old, happened.New);

    private static async Task<bool> GetsAsync(SummaryKey key, PersonFacts person, SummaryChoice? choice, ChannelSettings settings, Turn turn) =>
        RecipientRule.Gets(
            person,
            choice,
            await PeopleStore.MayBeAddressedAsync(turn.Session, key.Installation, key.Channel, key.Person, turn.Now),
            await ChannelStore.FindAsync(turn.Session, key.Installation, key.Channel),
            settings);

    private async Task SayAsync(SummaryKey key, SummarySlot slot, string? zone, ChannelSettings settings, DateTimeOffset until, Turn turn)
    {
        var week = await desk.LookAsync(turn.Session, key.Installation, key.Channel, key.Person, settings, turn.Now);
        if (!week.IsEmpty)
        {
            await turn.EnqueueAsync(SummaryErrand.Say(key, SummaryMessage.Weekly(week, slot, zone), until, turn.Now));
        }

        await SummaryPlanStore.SettleAsync(turn.Session, key, week.IsEmpty ? SummaryState.LeftOut : SummaryState.Said);
    }
}
