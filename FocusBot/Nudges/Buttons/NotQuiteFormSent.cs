using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Requests;

namespace FocusBot.Nudges.Buttons;

/// <summary>Turns a correction into the person's own declaration; what it means for the nudge follows from that.</summary>
internal sealed class NotQuiteFormSent : IAnswer<ConversationEvent.FormSubmitted>
{
    public Task<Answer> AnswerAsync(ConversationEvent.FormSubmitted happened, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(NotQuiteForm.LevelOf(happened.Values) is null ? NotQuiteForm.NothingChosen : new Answer.Keep());

    public async Task HandleAsync(ConversationEvent.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = AnswerTo.Of(happened);
        if (NudgeButtons.Read(happened.Installation, happened.State) is not { } reference)
        {
            await context.EnqueueAsync(path.With(RoutingMessage.UnknownForm));
            return;
        }

        path = path with { Channel = reference.Thread.Channel, Root = reference.Thread.Root };
        if (NotQuiteForm.LevelOf(happened.Values) is not { } level)
        {
            await context.EnqueueAsync(path.With(RoutingMessage.FormNotTaken(NotQuiteForm.NothingChosen.Fields)));
            return;
        }

        if (reference.Pair.Names(happened.User))
        {
            await InterventionStore.AnsweredAsync(context.Session, reference.Thread, reference.Pair, isNotQuite: true, context.Now);
        }

        var request = new ThreadRequest.DeclareLevel(reference.Thread, path, level, context.Now) { CorrectsNudge = reference.Pair.Names(happened.User) };
        await context.PublishAsync(new ThreadRequested(request), cancellationToken);
    }
}
