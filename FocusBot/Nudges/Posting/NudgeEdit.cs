using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;

namespace FocusBot.Nudges.Posting;

/// <summary>Shows in the thread what a nudge says now. Only the newest edit goes out: one that still waits is overtaken.</summary>
internal static class NudgeEdit
{
    public static readonly ReportPurpose<PairNote> Purpose = new("nudge-revision", NudgeJson.Default.PairNote);

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromHours(1);

    public static async Task ShowAsync(Nudge nudge, HandlerContext context)
    {
        await NudgeStore.UpdateAsync(context.Session, nudge);
        if (nudge.Ts is not { } ts)
        {
            return;
        }

        await context.OvertakeAsync(EditsOf(nudge), await EditAsync(nudge, ts, context.Now, context));
        if (nudge is { State: NudgeState.InTheThread, Suggestion: { } suggestion } && context.Now < suggestion.At + Suggestion.CanBeUndoneFor)
        {
            var over = suggestion.At + Suggestion.CanBeUndoneFor;
            await context.EnqueueAsync(await EditAsync(nudge, ts, over, context) with { DueAt = over });
        }
    }

    /// <summary>No edit that still waits goes out.</summary>
    public static Task StopAsync(Nudge nudge, HandlerContext context) => context.CancelAllAsync(nudge.Thread.Installation, EditsOf(nudge));

    private static string EditsOf(Nudge nudge) => $"{nudge.Key}/edit/";

    /// <param name="at">When it will be read: the button that undoes is there for a while only.</param>
    private static async Task<Outbound> EditAsync(Nudge nudge, MessageTs ts, DateTimeOffset at, HandlerContext context)
    {
        var card = nudge.State switch
        {
            NudgeState.TakenBack => NudgeMessage.TakenBack,
            NudgeState.Removed => NudgeMessage.Removed,
            _ => NudgeMessage.For(nudge, await NudgePost.FocusOfAsync(nudge, context), at, await NudgePost.NeededAsync(nudge, context)),
        };
        return Purpose.Send(
            nudge.Thread.Installation, $"{EditsOf(nudge)}{context.Now.ToUnixTimeMilliseconds()}/{at.ToUnixTimeMilliseconds()}/{StateOf(nudge)}",
            new Parcel.Revision(nudge.Thread.Channel, ts, card), PairNote.Of(nudge.Thread, nudge.Pair)) with
        {
            LongestWait = StaysInteresting,
        };
    }

    /// <summary>Several people may press in the same millisecond, each something else.</summary>
    private static string StateOf(Nudge nudge) =>
        $"{nudge.State}/{nudge.Mismatch.FirstLevel}-{nudge.Mismatch.SecondLevel}/{nudge.WayForward}/{nudge.Suggestion?.By}/{nudge.Suggestion?.AgreedBy.Count}";
}
