using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Nudges.Buttons;

/// <summary>The two buttons under a nudge that answer while the person waits: <em>Why this?</em> and <em>Not quite</em>.</summary>
internal sealed class NudgeAtOnce(Database database) : IAnswerAtOnce
{
    public async Task<Answer?> AnswerAsync(Happened happened, CancellationToken cancellationToken) => happened switch
    {
        Happened.ButtonPressed { Action: NudgeButtons.WhyAction or NudgeButtons.NotQuiteAction } pressed => await ToPressAsync(pressed),
        Happened.FormSubmitted { Form: NotQuiteForm.Name } sent when NotQuiteForm.LevelOf(sent.Values) is null => NotQuiteForm.NothingChosen,
        _ => null,
    };

    private async Task<Answer?> ToPressAsync(Happened.ButtonPressed pressed)
    {
        if (NudgeButtons.Read(pressed) is not { } reference)
        {
            return null;
        }

        var (nudges, thread) = await database.ReadAsync(async session => (
            await NudgeStore.OfThreadAsync(session, reference.Thread), await ReviewStore.FindAsync(session, reference.Thread)));
        var nudge = nudges.FirstOrDefault(nudge => nudge.Pair == reference.Pair);
        return (nudge, pressed.Action) switch
        {
            (null or { State: NudgeState.TakenBack }, _) => new Answer.Say(NudgeMessage.Gone),

            // Its cues are read from the thread's words, which are not kept: that takes a call.
            ({ IsWritten: true }, NudgeButtons.WhyAction) => null,
            (_, NudgeButtons.WhyAction) => new Answer.Say(NudgeMessage.Why(nudge, thread?.Declarations ?? [])),
            _ when !nudge.Pair.Names(pressed.User) => new Answer.Say(NudgeMessage.NotOneOfTheTwo),
            _ when thread is { IsClosed: true } => new Answer.Say(RefusalMessage.ClosedThread),
            _ => new Answer.Open(NotQuiteForm.For(nudge, thread?.DeclarationOf(pressed.User)?.Level)),
        };
    }
}
