using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Summaries.Schedule;

namespace FocusBot.Summaries;

/// <summary>Plans and choices follow a channel to its new id.</summary>
internal sealed class SummaryHandler : IHandle<ConversationEvent.ChannelIdChanged>
{
    public Task HandleAsync(ConversationEvent.ChannelIdChanged happened, HandlerContext context, CancellationToken cancellationToken) =>
        SummaryPlanStore.RenameChannelAsync(context.Session, happened.Installation, happened.Old, happened.New);
}
