using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;

namespace FocusBot.Reviews.Meetings;

/// <summary>Reviews follow a channel to its new id.</summary>
internal sealed class MeetingHandler : IHandle<ConversationEvent.ChannelIdChanged>
{
    public Task HandleAsync(ConversationEvent.ChannelIdChanged happened, HandlerContext context, CancellationToken cancellationToken) =>
        MeetingStore.RenameChannelAsync(context.Session, happened.Installation, happened.Old, happened.New);
}
