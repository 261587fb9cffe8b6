using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Teams.Members;

/// <summary>Follows who leaves a channel and who comes back.</summary>
internal sealed class LeavingHandler : IHandle<Happened.PersonLeft>, IHandle<Happened.PersonJoined>, IHandle<Happened.MessagePosted>
{
    public Task HandleAsync(Happened.PersonLeft happened, HandlerContext context, CancellationToken cancellationToken) =>
        LeaverStore.LeftAsync(context.Session, new(happened.Installation, happened.Channel), happened.Person, context.Now);

    public Task HandleAsync(Happened.PersonJoined happened, HandlerContext context, CancellationToken cancellationToken) =>
        LeaverStore.JoinedAsync(context.Session, new(happened.Installation, happened.Channel), happened.Person);

    public Task HandleAsync(Happened.MessagePosted happened, HandlerContext context, CancellationToken cancellationToken) =>
        LeaverStore.WroteAsync(context.Session, new(happened.Installation, happened.Channel), happened.Author, happened.Ts.Instant);
}
