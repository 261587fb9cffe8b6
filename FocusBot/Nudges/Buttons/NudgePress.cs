using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Buttons;

/// <summary>A press that counts, on a button under a nudge.</summary>
internal sealed record NudgePress(Nudge Nudge, AnswerTo Path)
{
    /// <param name="isUndo">The press only takes an own press back.</param>
    /// <returns><see langword="null"/>, after saying why, when the press does not count.</returns>
    public static async Task<NudgePress?> FindAsync(ConversationEvent.ButtonPressed pressed, HandlerContext context, bool isUndo = false)
    {
        var path = AnswerTo.Of(pressed);
        if (NudgeButtons.Read(pressed) is not { } reference)
        {
            await context.EnqueueAsync(path.With(RoutingMessage.UnknownButton));
            return null;
        }

        path = path with { Channel = reference.Thread.Channel, Root = reference.Thread.Root };
        var nudge = await NudgeStore.FindAsync(context.Session, reference);
        var thread = await ReviewStore.FindAsync(context.Session, reference.Thread);
        if (NudgePressRule.Refuse(nudge, thread, pressed.User, isUndo) is { } refusal)
        {
            await context.EnqueueAsync(path.With(refusal));
            return null;
        }

        return nudge is null ? null : new(nudge, path);
    }
}
