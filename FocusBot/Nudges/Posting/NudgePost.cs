using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Contracts;
using FocusBot.Teams.Channels;

namespace FocusBot.Nudges.Posting;

/// <summary>Hands a nudge that was decided on to the outbox, once a pair and thread.</summary>
internal static class NudgePost
{
    public static readonly ReportPurpose<PairNote> Purpose = new("nudge", NudgeJson.Default.PairNote) { ReadsOlder = PairNote.ReadOlder };

    // An old nudge is dropped, not sent late: the thread has moved on.
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(30);

    /// <returns><see langword="false"/> when this pair has had its nudge in this thread.</returns>
    public static async Task<bool> SendAsync(Nudge nudge, HandlerContext context)
    {
        var isNew = await NudgeStore.AddAsync(context.Session, nudge, context.Now);
        if (isNew)
        {
            await (nudge.State is NudgeState.InPrivate ? TellBothAsync(nudge, context) : PostAsync(nudge, context));
        }

        return isNew;
    }

    public static async Task PostAsync(Nudge nudge, HandlerContext context)
    {
        var card = NudgeMessage.For(nudge, await FocusOfAsync(nudge, context), context.Now, await NeededAsync(nudge, context));
        var post = new Parcel.ThreadPost(nudge.Thread.Channel, nudge.Thread.Root, card);
        await context.EnqueueAsync(Purpose.Send(nudge.Thread.Installation, nudge.Key, post, PairNote.Of(nudge.Thread, nudge.Pair)) with { LongestWait = StaysInteresting });
    }

    public static Task<TeamFocus?> FocusOfAsync(Nudge nudge, HandlerContext context) =>
        FocusStore.FindAsync(context.Session, nudge.Thread.ChannelKey, context.Now);

    public static Task<Contract?> NeededAsync(Nudge nudge, HandlerContext context) => ContractStore.StandingAsync(context.Session, nudge.Thread);

    private static async Task TellBothAsync(Nudge nudge, HandlerContext context)
    {
        var (installation, channel, root) = nudge.Thread;
        var card = NudgeMessage.InPrivate(nudge, await FocusOfAsync(nudge, context), await NeededAsync(nudge, context));
        foreach (var person in (Conversations.UserId[])[nudge.Mismatch.First, nudge.Mismatch.Second])
        {
            await context.EnqueueAsync(new(
                installation, $"{nudge.Key}/private/{person}", "private-nudge", new Parcel.PrivateNote(channel, person, root, card))
            {
                LongestWait = StaysInteresting,
            });
        }
    }
}
