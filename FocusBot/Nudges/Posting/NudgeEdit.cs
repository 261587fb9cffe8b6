using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Nudges.Posting;

/// <summary>Shows in the thread what a nudge says now. Only the newest edit goes out: one that still waits is overtaken.</summary>
internal static class NudgeEdit
{
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromHours(1);

    public static async Task ShowAsync(Nudge nudge, HandlerContext context)
    {
        await NudgeStore.UpdateAsync(context.Session, nudge);
        if (nudge.Ts is not { } ts)
        {
            return;
        }

        await context.CancelAllAsync(nudge.Thread.Installation, $"{nudge.Key}/edit/");
        await context.EnqueueAsync(await EditAsync(nudge, ts, context.Now, context));
        if (nudge is { State: NudgeState.InTheThread, Suggestion: { } suggestion } && context.Now < suggestion.At + Suggestion.CanBeUndoneFor)
        {
            var over = suggestion.At + Suggestion.CanBeUndoneFor;
            await context.EnqueueAsync(await EditAsync(nudge, ts, over, context) with { DueAt = over });
        }
    }

    /// <param name="at">When it will be read: the button that undoes is there for a while only.</param>
    private static async Task<Outbound> EditAsync(Nudge nudge, MessageTs ts, DateTimeOffset at, HandlerContext context)
    {
        var card = nudge.State switch
        {
            NudgeState.TakenBack => NudgeMessage.TakenBack,
            NudgeState.Removed => NudgeMessage.Removed,
            _ => NudgeMessage.For(nudge, await NudgePost.FocusOfAsync(nudge, context), at, await NudgePost.NeededAsync(nudge, context)),
        };
        return new(
            nudge.Thread.Installation, $"{nudge.Key}/edit/{context.Now.ToUnixTimeMilliseconds()}/{at.ToUnixTimeMilliseconds()}/{StateOf(nudge)}", "nudge-revision",
            new Parcel.Revision(nudge.Thread.Channel, ts, card))
        {
            LongestWait = StaysInteresting,
        };
    }

    /// <summary>Several people may press in the same millisecond, each something else.</summary>
    private static string StateOf(Nudge nudge) =>
        $"{nudge.State}/{nudge.Mismatch.FirstLevel}-{nudge.Mismatch.SecondLevel}/{nudge.WayForward}/{nudge.Suggestion?.By}/{nudge.Suggestion?.AgreedBy.Count}";
}
