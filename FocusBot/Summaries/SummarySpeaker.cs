using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.People;
using FocusBot.Summaries.Message;
using FocusBot.Summaries.Schedule;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;

namespace FocusBot.Summaries;

/// <summary>Says a summary to its reader, if they are to get it.</summary>
internal sealed class SummarySpeaker(FrozenWeeks weeks, SummaryQuery desk)
{
    public static async Task<bool> GetsAsync(SummaryKey key, PersonFacts person, SummaryChoice? choice, ChannelSettings settings, HandlerContext context) =>
        RecipientRule.Gets(
            person,
            choice,
            await PeopleStore.MayBeAddressedAsync(context.Session, key.ChannelKey, key.Person, context.Now),
            await LeaverStore.HasLeftAsync(context.Session, key.ChannelKey, key.Person),
            await ChannelStore.FindAsync(context.Session, key.ChannelKey),
            settings,
            context.Now);

    public async Task SayAsync(SummaryKey key, SummaryWhen when, ChannelSettings settings, HandlerContext context)
    {
        var figures = await weeks.OfAsync(context.Session, key.ChannelKey, settings, context.Now);
        if (!figures.IsEmpty)
        {
            var week = await desk.LookAsync(context.Session, key.ChannelKey, key.Person, figures, settings, context.Now);
            await context.EnqueueAsync(SummaryParcels.Say(key, SummaryMessage.Weekly(week, when.Slot, when.Zone), when.Until, context.Now));
        }

        await SummaryPlanStore.SettleAsync(context.Session, key, figures.IsEmpty ? SummaryState.LeftOut : SummaryState.Said);
    }
}

/// <param name="Until">From when on it would come too late.</param>
internal sealed record SummaryWhen(SummarySlot Slot, string? Zone, DateTimeOffset Until);
