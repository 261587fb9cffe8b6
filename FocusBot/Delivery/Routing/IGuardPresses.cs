using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Delivery.Routing;

/// <summary>Looks at the presses of people who may be of another organisation, before the owner of the button does.</summary>
internal interface IGuardPresses
{
    /// <summary>While they wait.</summary>
    /// <returns>What they hear instead; <see langword="null"/>: nothing speaks against them.</returns>
    Task<Card?> RefuseAsync(ConversationEvent.ButtonPressed pressed);

    Task<Card?> RefuseAsync(ConversationEvent.ButtonPressed pressed, DbSession session, DateTimeOffset now);
}
