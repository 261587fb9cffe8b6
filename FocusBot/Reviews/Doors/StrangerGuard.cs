using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;

namespace FocusBot.Reviews.Doors;

/// <summary>Tells a colleague of another workspace from somebody of another organisation, who can only be in a channel that is shared.</summary>
internal sealed class StrangerGuard(Database database, TimeProvider clock) : IGuardPresses
{
    public Task<Card?> RefuseAsync(ConversationEvent.ButtonPressed pressed) => database.ReadAsync(session => RefuseAsync(pressed, session, clock.GetUtcNow()));

    public async Task<Card?> RefuseAsync(ConversationEvent.ButtonPressed pressed, DbSession session, DateTimeOffset now) =>
        pressed.Channel is { } here
        && await ChannelStore.FindAsync(session, new(pressed.Installation, here)) is not { IsShared: false }
        && await StrangerQuery.IsStrangerAsync(session, pressed.Installation, pressed.User, mayBe: true, now)
            ? RefusalMessage.FromOutside
            : null;
}
