using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;

namespace FocusBot.Teams.Focus;

/// <summary>Opens the focus form of the channel it was pressed in, whatever its value names.</summary>
internal sealed class FocusButton(FocusDoor door) : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task<Answer> AnswerAsync(ConversationEvent.ButtonPressed happened, CancellationToken cancellationToken) => happened.Channel is { } here
        ? FocusDoor.Show(await door.LookAsync(new(happened.Installation, here), happened.User, isHere: true))
        : new Answer.Say(RoutingMessage.UnknownButton);

    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) => happened.Channel is null
        ? context.EnqueueAsync(AnswerTo.Of(happened).With(RoutingMessage.UnknownButton))
        : door.RunAsync(AnswerTo.Of(happened), _ => new FocusRequest.Show(), isHere: true, context, cancellationToken);
}
