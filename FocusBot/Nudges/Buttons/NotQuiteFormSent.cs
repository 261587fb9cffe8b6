using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Buttons;

/// <summary>Counts what isn't quite right. A corrected level becomes the person's own declaration; what it means for the nudge follows from that.</summary>
internal sealed class NotQuiteFormSent : IAnswer<ConversationEvent.FormSubmitted>
{
    public Task<Answer> AnswerAsync(ConversationEvent.FormSubmitted happened, CancellationToken cancellationToken) => Task.FromResult<Answer>(
        NotQuiteForm.ReasonOf(happened.Values) is NotQuiteReason.AnotherLevel && NotQuiteForm.LevelOf(happened.Values) is null
            ? NotQuiteForm.NothingChosen
            : new Answer.Keep());

    public async Task HandleAsync(ConversationEvent.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = AnswerTo.Of(happened);
        if (await NudgeInReach.FindAsync(context.Session, happened) is not { } nudge)
        {
            await context.EnqueueAsync(path.With(NudgeAnswerMessage.Gone));
            return;
        }

        path = path with { Channel = nudge.Thread.Channel, Root = nudge.Thread.Root };
        if (NudgePressRule.RefuseCorrection(await PressFactsQuery.LookAsync(context.Session, nudge, happened.User), happened.User) is { } refusal)
        {
            await context.EnqueueAsync(path.With(refusal));
            return;
        }

        var (reason, level) = (NotQuiteForm.ReasonOf(happened.Values), NotQuiteForm.LevelOf(happened.Values));
        if (reason is NotQuiteReason.AnotherLevel && level is null)
        {
            await context.EnqueueAsync(path.With(RoutingMessage.FormNotTaken(NotQuiteForm.NothingChosen.Fields)));
            return;
        }

        await InterventionStore.AnsweredAsync(context.Session, nudge.Thread, nudge.Pair, reason, context.Now);
        await (reason is NotQuiteReason.AnotherLevel && level is { } corrected
            ? context.PublishAsync(new ThreadRequested(new ThreadRequest.DeclareLevel(nudge.Thread, path, corrected, context.Now) { CorrectsNudge = true }), cancellationToken)
            : ThankAsync(reason, nudge.Thread, path, context));
    }

    private static async Task ThankAsync(NotQuiteReason reason, ThreadKey thread, AnswerTo path, HandlerContext context)
    {
        if (reason is NotQuiteReason.NotForMe)
        {
            await NudgeStore.DeclineAsync(context.Session, thread, path.User, context.Now);
        }

        await context.EnqueueAsync(path.With(NudgeAnswerMessage.Thanks(reason)));
    }
}
