using FocusBot.Conversations;
using FocusBot.Delivery;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Teams;

/// <summary>Follows who leaves a channel and who comes back.</summary>
internal sealed class LeavingHandler : IHandle<Happened.PersonLeft>, IHandle<Happened.PersonJoined>
{
    public Task HandleAsync(Happened.PersonLeft happened, Turn turn, CancellationToken cancellationToken) =>
        LeaverStore.LeftAsync(turn.Session, happened.Installation, happened.Channel, happened.Person, turn.Now);

    public Task HandleAsync(Happened.PersonJoined happened, Turn turn, CancellationToken cancellationToken) =>
        LeaverStore.JoinedAsync(turn.Session, happened.Installation, happened.Channel, happened.Person);
}
