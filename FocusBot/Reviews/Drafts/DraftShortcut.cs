using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Drafts;

/// <summary>Opens the form in which somebody checks a draft, wherever they are.</summary>
internal sealed class DraftShortcut : IAnswer<ConversationEvent.GlobalShortcutUsed>
{
    public static readonly GlobalShortcutWord Id = new("check_draft");

    public Task<Answer> AnswerAsync(ConversationEvent.GlobalShortcutUsed happened, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(new Answer.Open(DraftForm.Empty));

    /// <summary>A form can no longer open by then.</summary>
    public Task HandleAsync(ConversationEvent.GlobalShortcutUsed happened, HandlerContext context, CancellationToken cancellationToken) =>
        context.EnqueueAsync(AnswerTo.Of(happened, context.Now).With(RoutingMessage.FormNotOpened));
}
