using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;

namespace FocusBot.Nudges.Buttons;

/// <summary>Agrees to what somebody suggested.</summary>
internal sealed class AgreeButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        NudgePress.TakeAsync(happened, context, (nudge, path) => AgreeAsync(nudge, path, context));

    public static async Task<Card?> AgreeAsync(Nudge nudge, AnswerTo path, HandlerContext context)
    {
        if (nudge.Suggestion is not { } suggestion)
        {
            return NudgeAnswerMessage.NothingToAgreeTo;
        }

        if (suggestion.By == path.User)
        {
            return NudgeAnswerMessage.YourOwnSuggestion;
        }

        if (!suggestion.AgreedBy.Contains(path.User))
        {
            await NudgeStore.AgreeAsync(context.Session, nudge, path.User, context.Now);
            await NudgeEdit.ShowAsync(nudge with { Suggestion = suggestion with { AgreedBy = [.. suggestion.AgreedBy, path.User] } }, context);
        }

        return null;
    }
}
