using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Buttons;

/// <summary>A press under a nudge: which nudge it's about, and whether the press counts. The database says so, not the button.</summary>
internal static class NudgePress
{
    /// <param name="act">Does what the button says, and returns what its presser hears; absent: the edited nudge says it all.</param>
    public static async Task TakeAsync(
        ConversationEvent.ButtonPressed pressed, HandlerContext context, Func<Nudge, AnswerTo, Task<Card?>> act, bool worksWhenGone = false)
    {
        if (NudgeButtons.Read(pressed) is not { } reference)
        {
            await context.EnqueueAsync(AnswerTo.Of(pressed).With(NudgeAnswerMessage.Gone));
            return;
        }

        var path = AnswerTo.Of(pressed) with { Channel = reference.Thread.Channel, Root = reference.Thread.Root };
        var (nudge, thread) = (await NudgeStore.FindAsync(context.Session, reference), await ReviewStore.FindAsync(context.Session, reference.Thread));
        var said = NudgePressRule.Refuse(nudge, thread, pressed.User, worksWhenGone) is { } refusal ? refusal : nudge is null ? NudgeAnswerMessage.Gone : await act(nudge, path);
        if (said is not null)
        {
            await context.EnqueueAsync(path.With(said));
        }
    }
}
