using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Contracts;

/// <summary>The thread whose need a button names, in the channel where it was pressed, and the level that its card showed.</summary>
internal static class ContractInReach
{
    /// <remarks>Of the channel's own name nothing is taken: it may have got a new id since the button was made.</remarks>
    public static (ThreadKey Thread, Level? Shown)? Find(ConversationEvent.ButtonPressed pressed) => (pressed.Channel, pressed.Value.Text.Split('/')) switch
    {
        ({ } here, [_, var root]) when MessageTs.TryParse(root, out var ts) => (new(pressed.Installation, here, ts), null),
        ({ } here, [_, var root, var level]) when MessageTs.TryParse(root, out var ts) => (new(pressed.Installation, here, ts), ContractButtons.Find(level)),
        _ => null,
    };
}
