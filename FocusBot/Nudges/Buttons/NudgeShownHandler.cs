using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Buttons;

/// <summary>Follows a nudge's message: that somebody deleted it, or that Slack didn't take an edit of it.</summary>
internal sealed class NudgeShownHandler : IHandleReport<PairNote>, IHandle<ConversationEvent.MessageDeleted>
{
    public async Task HandleAsync(Report report, PairNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (report is not Report.Refused refused || await NudgeStore.FindAsync(context.Session, note.In(report.Installation)) is not { } nudge)
        {
            return;
        }

        await NudgeEdit.StopAsync(nudge, context);
        if (refused.Reason is "message_not_found")
        {
            // Somebody deleted it while nobody was there to hear so.
            await GoneAsync(nudge, context);
        }
        else if (nudge is { State: NudgeState.InTheThread, Suggestion.By: { IsNobody: false } by })
        {
            var path = new AnswerTo(refused.Installation, note.Channel, by, $"{refused.Key}/refused", note.Root);
            await context.EnqueueAsync(path.With(NudgeAnswerMessage.NotShown(note.Channel, refused.Reason)));
        }
    }

    /// <summary>Whoever deletes the message takes it out of the thread, as a facilitator does by its button. The pair gets no other.</summary>
    public async Task HandleAsync(ConversationEvent.MessageDeleted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var said = await NudgeStore.OfThreadAsync(context.Session, new ThreadKey(happened.Installation, happened.Channel, happened.Root));
        if (said.FirstOrDefault(nudge => nudge.Ts == happened.Ts) is { } nudge)
        {
            await NudgeEdit.StopAsync(nudge, context);
            await GoneAsync(nudge, context);
        }
    }

    private static Task GoneAsync(Nudge nudge, HandlerContext context) => NudgeStore.UpdateAsync(context.Session, nudge with { State = NudgeState.Removed });
}
