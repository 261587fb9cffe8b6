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
    private static readonly TimeSpan GroupIsFresh = TimeSpan.FromMinutes(10);

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
                await SayOrAskAsync(key, new(slot, happened.Person.Zone, plan.Until ?? window.Until), settings, turn);
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
        else if (happened.Purpose is SummaryErrand.AgainPurpose && SummaryErrand.KeyOf(happened) is { } key)
        {
            await SayToGroupAsync(key, happened.Members, turn);
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
            await LeaverStore.HasLeftAsync(turn.Session, key.Installation, key.Channel, key.Person),
            await ChannelStore.FindAsync(turn.Session, key.Installation, key.Channel),
            settings,
            turn.Now);

    /// <summary>Of a user group, who is in it is asked anew, unless that was done for somebody else a few minutes ago.</summary>
    private async Task SayOrAskAsync(SummaryKey key, SummaryWhen when, ChannelSettings settings, Turn turn)
    {
        if (settings.UserGroup is not { } group)
        {
            await SayAsync(key, when, settings, turn);
            return;
        }

        var members = await TeamStore.OfGroupAsync(turn.Session, key.Installation, key.Channel, group, turn.Now - GroupIsFresh);
        await (members.Count == 0 ? turn.EnqueueAsync(SummaryErrand.ReadGroupAgain(key, group, when.Until, turn.Now))
            : members.Contains(key.Person) ? SayAsync(key, when, settings, turn)
            : SummaryPlanStore.SettleAsync(turn.Session, key, SummaryState.LeftOut));
    }

    private async Task SayToGroupAsync(SummaryKey key, IReadOnlyList<UserId> members, Turn turn)
    {
        var settings = await SettingsStore.OfAsync(turn.Session, key.Installation, key.Channel);
        if (settings.UserGroup is not { } group || await SummaryPlanStore.FindAsync(turn.Session, key) is not { State: SummaryState.Planned } plan)
        {
            return;
        }

        await TeamStore.PutGroupAsync(turn.Session, key.Installation, key.Channel, group, members, turn.Now);
        var choice = await SummaryChoiceStore.FindAsync(turn.Session, key.Installation, key.Channel, key.Person);

        // What the workspace said of them a moment ago is known, but for their status, which has been looked at.
        var person = await MemberStore.FindAsync(turn.Session, key.Installation, key.Person, turn.Now);
        await (person is not null && members.Contains(key.Person) && await GetsAsync(key, person, choice, settings, turn)
            ? SayAsync(key, new(SummarySlot.Of(settings, choice), person.Zone, plan.Until ?? turn.Now), settings, turn)
            : SummaryPlanStore.SettleAsync(turn.Session, key, SummaryState.LeftOut));
    }

    private async Task SayAsync(SummaryKey key, SummaryWhen when, ChannelSettings settings, Turn turn)
    {
        var week = await desk.LookAsync(turn.Session, key.Installation, key.Channel, key.Person, settings, turn.Now);
        if (!week.IsEmpty)
        {
            await turn.EnqueueAsync(SummaryErrand.Say(key, SummaryMessage.Weekly(week, when.Slot, when.Zone), when.Until, turn.Now));
        }

        await SummaryPlanStore.SettleAsync(turn.Session, key, week.IsEmpty ? SummaryState.LeftOut : SummaryState.Said);
    }

    /// <param name="Until">From when on it would come too late.</param>
    private sealed record SummaryWhen(SummarySlot Slot, string? Zone, DateTimeOffset Until);
}
