using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Posting;
using FocusBot.Storage;

namespace FocusBot.Nudges.Buttons;

/// <summary>Opens the form in which one of the two says what isn't quite right.</summary>
internal sealed class NotQuiteButton(Database database) : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task<Answer> AnswerAsync(ConversationEvent.ButtonPressed happened, CancellationToken cancellationToken)
    {
        var facts = await database.ReadAsync(async session => await NudgeInReach.FindAsync(session, happened) is { } nudge
            ? await PressFactsQuery.LookAsync(session, nudge, happened.User)
            : null);
        return facts is null ? new Answer.Say(NudgeAnswerMessage.Gone)
            : NudgePressRule.RefuseCorrection(facts, happened.User) is { } refusal ? new Answer.Say(refusal)
            : new Answer.Open(NotQuiteForm.For(facts.Nudge, facts.Thread?.DeclarationOf(happened.User)?.Level));
    }

    /// <summary>A form can't be opened any more by then.</summary>
    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        context.EnqueueAsync(AnswerTo.Of(happened).With(RoutingMessage.FormNotOpened));
}
