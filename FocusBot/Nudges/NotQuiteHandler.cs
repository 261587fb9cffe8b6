using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.Nudges.Automatic;
using FocusBot.Reviews;

namespace FocusBot.Nudges;

/// <summary>Turns a correction into the person's own declaration; what it means for the nudge follows from that.</summary>
internal sealed class NotQuiteHandler : IHandle<ConversationEvent.FormSubmitted>
{
    public async Task HandleAsync(ConversationEvent.FormSubmitted happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened.Form is not NotQuiteForm.Name
            || NudgeButtons.Read(happened.Installation, happened.State) is not { } reference
            || NotQuiteForm.LevelOf(happened.Values) is not { } level)
        {
            return;
        }

        if (reference.Pair.Names(happened.User))
        {
            await MomentStore.AnsweredAsync(turn.Session, reference.Thread, reference.Pair, isNotQuite: true, turn.Now);
        }

        var path = new AnswerPath(happened.Installation, reference.Thread.Channel, happened.User, $"form/{happened.FormId}", reference.Thread.Root);
        var request = new ThreadRequest.DeclareLevel(reference.Thread, path, level, turn.Now) { CorrectsNudge = reference.Pair.Names(happened.User) };
        await turn.PublishAsync(new ThreadRequested(request), cancellationToken);
    }
}
