using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Requests;

namespace FocusBot.Nudges.Buttons;

/// <summary>Turns a correction into the person's own declaration; what it means for the nudge follows from that.</summary>
internal sealed class NotQuiteHandler : IHandle<ConversationEvent.FormSubmitted>
{
    public async Task HandleAsync(ConversationEvent.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Form is not NotQuiteForm.Name
            || NudgeButtons.Read(happened.Installation, happened.State) is not { } reference
            || NotQuiteForm.LevelOf(happened.Values) is not { } level)
        {
            return;
        }

        if (reference.Pair.Names(happened.User))
        {
            await InterventionStore.AnsweredAsync(context.Session, reference.Thread, reference.Pair, isNotQuite: true, context.Now);
        }

        var path = new AnswerTo(happened.Installation, reference.Thread.Channel, happened.User, $"form/{happened.FormId}", reference.Thread.Root);
        var request = new ThreadRequest.DeclareLevel(reference.Thread, path, level, context.Now) { CorrectsNudge = reference.Pair.Names(happened.User) };
        await context.PublishAsync(new ThreadRequested(request), cancellationToken);
    }
}
