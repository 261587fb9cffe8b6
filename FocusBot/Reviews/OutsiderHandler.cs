using FocusBot.Conversations;
using FocusBot.Delivery;

namespace FocusBot.Reviews;

/// <summary>Tells people of another organisation, who see the buttons in a shared channel too, that FocusBot is not there for them.</summary>
internal sealed class OutsiderHandler : IHandle<ConversationEvent.PressedFromOutside>
{
    public Task HandleAsync(ConversationEvent.PressedFromOutside happened, Turn turn, CancellationToken cancellationToken)
    {
        var path = new AnswerPath(happened.Installation, happened.Channel, happened.User, $"outside/{happened.User}/{happened.PressedAt}", Address: happened.Reply);
        return turn.EnqueueAsync(path.With(RefusalMessage.FromOutside));
    }
}
