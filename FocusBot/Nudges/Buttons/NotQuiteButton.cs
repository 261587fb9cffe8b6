using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;

namespace FocusBot.Nudges.Buttons;

/// <summary>Opens the form in which one of the two corrects their own level.</summary>
internal sealed class NotQuiteButton(Database database) : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task<Answer> AnswerAsync(ConversationEvent.ButtonPressed happened, CancellationToken cancellationToken)
    {
        var (nudge, thread) = await database.ReadAsync(session => LookAsync(happened, session));
        return NudgePressRule.RefuseCorrection(nudge, thread, happened.User) is { } refusal ? new Answer.Say(refusal)
            : nudge is null ? new Answer.Keep()
            : new Answer.Open(NotQuiteForm.For(nudge, thread?.DeclarationOf(happened.User)?.Level));
    }

    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var (nudge, thread) = await LookAsync(happened, context.Session);
        await context.EnqueueAsync(AnswerTo.Of(happened).With(NudgePressRule.RefuseCorrection(nudge, thread, happened.User) ?? RoutingMessage.FormNotOpened));
    }

    private static async Task<(Nudge? Nudge, ReviewThread? Thread)> LookAsync(ConversationEvent.ButtonPressed pressed, DbSession session) =>
        NudgeButtons.Read(pressed) is { } reference
            ? (await NudgeStore.FindAsync(session, reference), await ReviewStore.FindAsync(session, reference.Thread))
            : (null, null);
}
