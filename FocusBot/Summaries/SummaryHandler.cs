using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.People;
using FocusBot.Summaries.Message;
using FocusBot.Summaries.Schedule;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Focus;
using FocusBot.Teams.Members;

namespace FocusBot.Summaries;

/// <summary>Says a summary once its hour has come for its reader, as the workspace says they are now.</summary>
internal sealed class SummaryHandler(SummaryPlanner planner, SummaryQuery desk) :
    IHandle<Report.PersonRead>,
    IHandle<Report.GroupRead>,
    IHandle<Report.Refused>,
    IHandle<ConversationEvent.ChannelIdChanged>
{
    private static readonly TimeSpan GroupIsFresh = TimeSpan.FromMinutes(10);

    public async Task HandleAsync(Report.PersonRead happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (SummaryNote.KeyOf(happened) is not { } key
            || await SummaryPlanStore.FindAsync(context.Session, key) is not { State: SummaryState.Planned } plan)
        {
            return;
        }

        var settings = await SettingsStore.OfAsync(context.Session, key.Installation, key.Channel);
        var choice = await SummaryChoiceStore.FindAsync(context.Session, key.Installation, key.Channel, key.Person);
        var slot = SummarySlot.Of(settings, choice);
        var window = SlotRule.WindowOf(key.Week, slot, FocusCommandRule.ZoneOf(happened.Person.Zone));
        switch (SendTimeRule.Next(window, plan, context.Now))
        {
            case SendTimeStep.Wait:
                await SummaryPlanner.LookAsync(context.Session, key, window.From + planner.DelayOf(key.Channel, key.Person), window.Until, context.Now);
                break;
            case SendTimeStep.Say when await GetsAsync(key, happened.Person, choice, settings, context):
                await SayOrAskAsync(key, new(slot, happened.Person.Zone, plan.Until ?? window.Until), settings, context);
                break;
            default:
                await SummaryPlanStore.SettleAsync(context.Session, key, SummaryState.LeftOut);
                break;
        }
    }

    public async Task HandleAsync(Report.GroupRead happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Purpose is SummaryNote.GroupPurpose && happened.Note.Split('/') is [var channel, var group])
        {
            await TeamStore.PutGroupAsync(context.Session, happened.Installation, new(channel), group, happened.Members, context.Now);
            await planner.PlanAsync(context.Session, happened.Installation, new(channel), context.Now);
        }
        else if (happened.Purpose is SummaryNote.AgainPurpose && SummaryNote.KeyOf(happened) is { } key)
        {
            await SayToGroupAsync(key, happened.Members, context);
        }
    }

    public Task HandleAsync(Report.Refused happened, HandlerContext context, CancellationToken cancellationToken) =>
        SummaryNote.KeyOf(happened) is { } key ? SummaryPlanStore.SettleAsync(context.Session, key, SummaryState.LeftOut) : Task.CompletedTask;

    public Task HandleAsync(ConversationEvent.ChannelIdChanged happened, HandlerContext context, CancellationToken cancellationToken) =>
        SummaryPlanStore.RenameChannelAsync(context.Session, happened.Installation, happened.Old, happened.New);

    private static async Task<bool> GetsAsync(SummaryKey key, PersonFacts person, SummaryChoice? choice, ChannelSettings settings, HandlerContext context) =>
        RecipientRule.Gets(
            person,
            choice,
            await PeopleStore.MayBeAddressedAsync(context.Session, key.Installation, key.Channel, key.Person, context.Now),
            await LeaverStore.HasLeftAsync(context.Session, key.Installation, key.Channel, key.Person),
            await ChannelStore.FindAsync(context.Session, key.Installation, key.Channel),
            settings,
            context.Now);

    /// <summary>Of a user group, who is in it is asked anew, unless that was done for somebody else a few minutes ago.</summary>
    private async Task SayOrAskAsync(SummaryKey key, SummaryWhen when, ChannelSettings settings, HandlerContext context)
    {
        if (settings.UserGroup is not { } group)
        {
            await SayAsync(key, when, settings, context);
            return;
        }

        var members = await TeamStore.OfGroupAsync(context.Session, key.Installation, key.Channel, group, context.Now - GroupIsFresh);
        await (members.Count == 0 ? context.EnqueueAsync(SummaryNote.ReadGroupAgain(key, group, when.Until, context.Now))
            : members.Contains(key.Person) ? SayAsync(key, when, settings, context)
            : SummaryPlanStore.SettleAsync(context.Session, key, SummaryState.LeftOut));
    }

    private async Task SayToGroupAsync(SummaryKey key, IReadOnlyList<UserId> members, HandlerContext context)
    {
        var settings = await SettingsStore.OfAsync(context.Session, key.Installation, key.Channel);
        if (settings.UserGroup is not { } group || await SummaryPlanStore.FindAsync(context.Session, key) is not { State: SummaryState.Planned } plan)
        {
            return;
        }

        await TeamStore.PutGroupAsync(context.Session, key.Installation, key.Channel, group, members, context.Now);
        var choice = await SummaryChoiceStore.FindAsync(context.Session, key.Installation, key.Channel, key.Person);

        // What the workspace said of them a moment ago is known, but for their status, which has been looked at.
        var person = await MemberStore.FindAsync(context.Session, key.Installation, key.Person, context.Now);
        await (person is not null && members.Contains(key.Person) && await GetsAsync(key, person, choice, settings, context)
            ? SayAsync(key, new(SummarySlot.Of(settings, choice), person.Zone, plan.Until ?? context.Now), settings, context)
            : SummaryPlanStore.SettleAsync(context.Session, key, SummaryState.LeftOut));
    }

    private async Task SayAsync(SummaryKey key, SummaryWhen when, ChannelSettings settings, HandlerContext context)
    {
        var week = await desk.LookAsync(context.Session, key.Installation, key.Channel, key.Person, settings, context.Now);
        if (!week.IsEmpty)
        {
            await context.EnqueueAsync(SummaryNote.Say(key, SummaryMessage.Weekly(week, when.Slot, when.Zone), when.Until, context.Now));
        }

        await SummaryPlanStore.SettleAsync(context.Session, key, week.IsEmpty ? SummaryState.LeftOut : SummaryState.Said);
    }

    /// <param name="Until">From when on it would come too late.</param>
    private sealed record SummaryWhen(SummarySlot Slot, string? Zone, DateTimeOffset Until);
}
