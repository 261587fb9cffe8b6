using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;

namespace FocusBot.Reviews.Doors;

/// <summary>Tells people of another organisation, who see the buttons in a shared channel too, that FocusBot is not there for them.</summary>
internal sealed class OutsiderHandler : IHandle<ConversationEvent.PressedFromOutside>
{
    public Task HandleAsync(ConversationEvent.PressedFromOutside happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = new AnswerTo(happened.Installation, happened.Channel, happened.User, $"outside/{happened.User}/{happened.PressedAt}", Address: happened.Reply);
        return context.EnqueueAsync(path.With(RefusalMessage.FromOutside));
    }
}
