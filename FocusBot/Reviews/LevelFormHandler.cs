using FocusBot.Conversations;
using FocusBot.Delivery;

namespace FocusBot.Reviews;

/// <summary>The door of the form, for the command and for the shortcut.</summary>
internal sealed class LevelFormHandler : IHandle<ConversationEvent.FormSubmitted>
{
    public async Task HandleAsync(ConversationEvent.FormSubmitted happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened.Form is not LevelForm.Name)
        {
            return;
        }

        // What was wrong with it was said before it was acknowledged.
        var form = LevelFormRule.Read(happened.State, happened.Values, happened.Workspace);
        if (form.Root is not { } root || form.Complaints.Count > 0)
        {
            return;
        }

        var thread = new ThreadKey(happened.Installation, form.Channel, root);
        var path = new AnswerPath(happened.Installation, form.Channel, happened.User, $"form/{happened.FormId}");
        ThreadRequest? request = form switch
        {
            { Level: { } level } => new ThreadRequest.DeclareLevel(thread, path, level, turn.Now) { AsksOthersToo = form.AsksOthers, Shows = form.Shows },
            { AsksOthers: true } => new ThreadRequest.Ask(thread, path),
            _ => null,
        };
        if (request is not null)
        {
            await turn.PublishAsync(new ThreadRequested(request), cancellationToken);
        }
    }
}
