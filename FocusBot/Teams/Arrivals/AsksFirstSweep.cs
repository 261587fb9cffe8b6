using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;

namespace FocusBot.Teams.Arrivals;

/// <summary>Tells the facilitator of each channel whose mode nobody had saved, once, that FocusBot asks first there now. While nobody is known who facilitates it, it waits.</summary>
internal sealed class AsksFirstSweep(Handlers handlers) : ISweep
{
    private const int MostAtOnce = 100;

    // Nothing of it is old on Monday.
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromDays(7);

    public async Task SweepAsync(DbSession session, DateTimeOffset now)
    {
        var context = new HandlerContext(session, now, handlers, prepared: []);
        foreach (var channel in await ChannelStore.ToHearOfAskingFirstAsync(session, MostAtOnce))
        {
            if (await FacilitatorQuery.WhoIsToldAsync(session, channel) is { } facilitator)
            {
                await ChannelStore.HeardOfAskingFirstAsync(session, channel);
                await context.EnqueueAsync(new(channel.Installation, $"asks-first/{channel.Channel}", "asks-first", new Parcel.DirectMessage(facilitator, WelcomeMessage.AsksFirstNow(channel.Channel)))
                {
                    LongestWait = StaysInteresting,
                });
            }
        }
    }
}
