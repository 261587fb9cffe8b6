using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;

namespace FocusBot.Teams.Focus;

/// <summary>Opens the form of the focus of the channel that its value names.</summary>
internal sealed class FocusButton(FocusDoor door) : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task<Answer> AnswerAsync(ConversationEvent.ButtonPressed happened, CancellationToken cancellationToken) =>
        FocusDoor.Show(await door.LookAsync(new(happened.Installation, new(happened.Value)), happened.User));

    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) => door.RunAsync(
        AnswerTo.Of(happened) with { Channel = new(happened.Value), Replaces = false }, _ => new FocusRequest.Show(), context, cancellationToken);
}
