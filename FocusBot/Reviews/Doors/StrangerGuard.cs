using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;

namespace FocusBot.Reviews.Doors;

/// <summary>Tells a colleague of another workspace from somebody of another organisation, who can only be in a channel that is shared.</summary>
/// <remarks>FocusBot writes to colleagues alone, so in a direct message only what the workspace says of somebody speaks against them.</remarks>
internal sealed class StrangerGuard(Database database, TimeProvider clock) : IGuardPresses
{
    public Task<Card?> RefuseAsync(ConversationEvent.ButtonPressed pressed) => database.ReadAsync(session => RefuseAsync(pressed, session, clock.GetUtcNow()));

    public async Task<Card?> RefuseAsync(ConversationEvent.ButtonPressed pressed, DbSession session, DateTimeOffset now) =>
        pressed.Channel is { } here && await IsStrangerAsync(pressed, here, session, now) ? RefusalMessage.FromOutside : null;

    private static async Task<bool> IsStrangerAsync(ConversationEvent.ButtonPressed pressed, ChannelId here, DbSession session, DateTimeOffset now) => here.IsDirect
        ? await MemberStore.FindAsync(session, pressed.Installation, pressed.User, now) is { IsOutsider: true }
        : await ChannelStore.FindAsync(session, new(pressed.Installation, here)) is not { IsShared: false }
            && await StrangerQuery.IsStrangerAsync(session, pressed.Installation, pressed.User, mayBe: true, now);
}
