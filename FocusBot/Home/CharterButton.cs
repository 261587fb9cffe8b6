using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;

namespace FocusBot.Home;

/// <summary>Opens over the person's page what FocusBot is for, and what it is not for.</summary>
internal sealed class CharterButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public Task<Answer> AnswerAsync(ConversationEvent.ButtonPressed happened, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(new Answer.Open(HomeForm.Charter));

    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        context.EnqueueAsync(AnswerTo.Of(happened).With(RoutingMessage.FormNotOpened));
}
