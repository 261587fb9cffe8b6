using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;

namespace FocusBot.Nudges.Buttons;

/// <summary>Suggests what to start with. A press decides nothing: the nudge shows who suggests what, and the others agree or suggest something else.</summary>
internal sealed class SuggestButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        NudgePress.TakeAsync(happened, context, async (nudge, path) =>
        {
            if (NudgeButtons.WayOf(happened.Action) is not { } way)
            {
                return NudgeAnswerMessage.Gone;
            }

            if (nudge.WayForward == way && nudge.Suggestion is { } same)
            {
                return same.By == path.User ? NudgeAnswerMessage.YourOwnSuggestion : await AgreeButton.AgreeAsync(nudge, path, context);
            }

            await NudgeStore.ForgetAgreementsAsync(context.Session, nudge);
            await InterventionStore.AnsweredAsync(context.Session, nudge.Thread, nudge.Pair, notQuite: null, context.Now);
            await NudgeEdit.ShowAsync(nudge with { WayForward = way, Suggestion = new(path.User, context.Now, []) }, context);
            return null;
        });
}
