using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Posting;

namespace FocusBot.Nudges.Buttons;

/// <summary>A press under a nudge: which nudge it's about, and whether the press counts. The database says so, not the button.</summary>
internal static class NudgePress
{
    /// <param name="act">Does what the button says, and returns what its presser hears; absent: the edited nudge says it all.</param>
    public static async Task TakeAsync(
        ConversationEvent.ButtonPressed pressed, HandlerContext context, Func<Nudge, AnswerTo, Task<Card?>> act, PressKind kind = PressKind.Ordinary)
    {
        var path = AnswerTo.Of(pressed);
        if (await NudgeInReach.FindAsync(context.Session, pressed) is not { } nudge)
        {
            await context.EnqueueAsync(path.With(NudgeAnswerMessage.Gone));
            return;
        }

        path = path with { Channel = nudge.Thread.Channel, Root = nudge.Thread.Root };
        var facts = await PressFactsQuery.LookAsync(context.Session, nudge, pressed.User);
        var said = NudgePressRule.Refuse(facts, pressed.User, kind) is { } refusal ? refusal : await act(nudge, path);
        if (said is not null)
        {
            await context.EnqueueAsync(path.With(said));
        }
    }
}
