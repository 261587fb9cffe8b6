using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Upkeep;
using FocusBot.Nudges.Interventions;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Members;

namespace FocusBot.Nudges.Independence;

/// <summary>Offers a facilitator quiet, once a channel, where the team names its differences by itself.</summary>
internal sealed class IndependenceSweep(Handlers handlers) : ISweep
{
    /// <summary>It's no hurry, and somebody on holiday reads it afterwards.</summary>
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromDays(2);

    public async Task SweepAsync(DbSession session, DateTimeOffset now)
    {
        foreach (var candidate in await IndependenceStore.CandidatesAsync(session, now - IndependenceRule.Window))
        {
            await LookAsync(candidate, new(session, now, handlers, prepared: []));
        }

        await IndependenceStore.ForgetAsync(session, now - IndependenceRule.Window);
    }

    private static async Task LookAsync(SelfNamed candidate, HandlerContext context)
    {
        var channel = candidate.Key;
        var moments = await InterventionStore.OutcomesSinceAsync(context.Session, channel.Installation, channel.Channel, context.Now - IndependenceRule.Window);
        var tally = IndependenceRule.Tally(candidate.Threads, moments);
        var settings = await SettingsStore.OfAsync(context.Session, channel);
        if (await ChannelStore.FindAsync(context.Session, channel) is { State: ChannelState.Member }
            && IndependenceRule.IsReached(tally, settings.Mode, await ChannelStore.IntroducedAtAsync(context.Session, channel), context.Now)
            && await FacilitatorQuery.WhoIsToldAsync(context.Session, channel) is { } facilitator
            && await IndependenceStore.OfferAsync(context.Session, channel, context.Now))
        {
            await context.EnqueueAsync(new(
                channel.Installation, $"independence/{channel.Channel}", "independence", new Parcel.DirectMessage(facilitator, IndependenceMessage.Offer(channel.Channel, tally)))
            {
                LongestWait = StaysInteresting,
            });
        }
    }
}
