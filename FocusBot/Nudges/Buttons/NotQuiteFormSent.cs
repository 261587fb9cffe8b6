using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Requests;

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
        if (NudgeButtons.Read(happened.Installation, happened.State) is not { } reference || await NudgeStore.FindAsync(context.Session, reference) is not { } nudge)
        {
            await context.EnqueueAsync(path.With(NudgeAnswerMessage.Gone));
            return;
        }

        path = path with { Channel = reference.Thread.Channel, Root = reference.Thread.Root };
        if (!nudge.Pair.Names(happened.User))
        {
            await context.EnqueueAsync(path.With(NudgeAnswerMessage.NotOneOfTheTwo));
            return;
        }

        var reason = NotQuiteForm.ReasonOf(happened.Values);
        if (reason is NotQuiteReason.AnotherLevel && NotQuiteForm.LevelOf(happened.Values) is null)
        {
            await context.EnqueueAsync(path.With(RoutingMessage.FormNotTaken(NotQuiteForm.NothingChosen.Fields)));
            return;
        }

        await InterventionStore.AnsweredAsync(context.Session, reference.Thread, reference.Pair, reason, context.Now);
        await (reason is NotQuiteReason.AnotherLevel
            ? CorrectAsync(happened, reference, path, context, cancellationToken)
            : ThankAsync(reason, reference, path, context));
    }

    private static Task CorrectAsync(ConversationEvent.FormSubmitted sent, NudgeReference reference, AnswerTo path, HandlerContext context, CancellationToken cancellationToken) =>
        NotQuiteForm.LevelOf(sent.Values) is { } level
            ? context.PublishAsync(new ThreadRequested(new ThreadRequest.DeclareLevel(reference.Thread, path, level, context.Now) { CorrectsNudge = true }), cancellationToken)
            : Task.CompletedTask;

    private static async Task ThankAsync(NotQuiteReason reason, NudgeReference reference, AnswerTo path, HandlerContext context)
    {
        if (reason is NotQuiteReason.NotForMe)
        {
            await NudgeStore.DeclineAsync(context.Session, reference.Thread, path.User, context.Now);
        }

        await context.EnqueueAsync(path.With(NudgeAnswerMessage.Thanks(reason)));
    }
}
