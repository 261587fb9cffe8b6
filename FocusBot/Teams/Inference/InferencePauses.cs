using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Teams.Facilitators;

namespace FocusBot.Teams.Inference;

/// <summary>Begins and ends the times in which FocusBot infers nothing in a channel. Whoever finds a reason begins one here, and the facilitator is told once.</summary>
internal static class InferencePauses
{
    /// <summary>So long nobody is asked after two questions that came to nothing.</summary>
    public static readonly TimeSpan Month = TimeSpan.FromDays(30);

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromHours(24);

    /// <returns><see langword="false"/> when the channel is paused for this reason already.</returns>
    public static async Task<bool> BeginAsync(ChannelKey channel, PauseReason reason, HandlerContext context)
    {
        var pause = new InferencePause(reason, context.Now, reason is PauseReason.Unanswered ? context.Now + Month : null);
        if (!await InferencePauseStore.BeginAsync(context.Session, channel, pause))
        {
            return false;
        }

        if (await FacilitatorQuery.WhoIsToldAsync(context.Session, channel) is { } facilitator)
        {
            await context.EnqueueAsync(new(
                channel.Installation, $"pause/{channel.Channel}/{reason}/{context.Now.ToUnixTimeMilliseconds()}", "pause",
                new Parcel.DirectMessage(facilitator, PauseMessage.Begun(channel.Channel, pause)))
            {
                LongestWait = StaysInteresting,
            });
        }

        return true;
    }

    /// <returns><see langword="false"/> when nothing was paused.</returns>
    public static async Task<bool> EndAsync(ChannelKey channel, UserId by, HandlerContext context)
    {
        if (!await InferencePauseStore.EndAsync(context.Session, channel, context.Now))
        {
            return false;
        }

        await AdminActStore.AddAsync(context.Session, channel, new(by, null, "Asking by itself", "paused", "resumed", context.Now));
        return true;
    }
}
