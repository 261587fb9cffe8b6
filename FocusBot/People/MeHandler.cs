using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;

namespace FocusBot.People;

/// <summary>Mutes follow a channel to its new id.</summary>
internal sealed class MeHandler : IHandle<ConversationEvent.ChannelIdChanged>
{
    public Task HandleAsync(ConversationEvent.ChannelIdChanged happened, HandlerContext context, CancellationToken cancellationToken) =>
        PeopleStore.RenameChannelAsync(context.Session, happened.Installation, happened.Old, happened.New);
}
