using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Doors;

namespace FocusBot.Home;

/// <summary>Opens help over the person's page.</summary>
internal sealed class HelpButton(RouteTable table) : IAnswer<ConversationEvent.ButtonPressed>
{
    public Task<Answer> AnswerAsync(ConversationEvent.ButtonPressed happened, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(new Answer.Open(HomeForm.Help(table)));

    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        context.EnqueueAsync(AnswerTo.Of(happened).With(HelpMessage.For(table)));
}
