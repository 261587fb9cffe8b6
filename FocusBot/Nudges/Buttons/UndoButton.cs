using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;

namespace FocusBot.Nudges.Buttons;

/// <summary>Takes one's own suggestion back, for ten minutes.</summary>
internal sealed class UndoButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        NudgePress.TakeAsync(happened, context, async (nudge, path) =>
        {
            if (nudge.Suggestion is not { } suggestion)
            {
                return NudgeAnswerMessage.NothingToAgreeTo;
            }

            if (suggestion.By != path.User)
            {
                return NudgeAnswerMessage.NotYourSuggestion;
            }

            if (context.Now >= suggestion.At + Suggestion.CanBeUndoneFor)
            {
                return NudgeAnswerMessage.UndoIsOver;
            }

            await NudgeStore.ForgetAgreementsAsync(context.Session, nudge);
            await NudgeEdit.ShowAsync(nudge with { WayForward = null, Suggestion = null }, context);
            return null;
        });
}
