using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Requests;

namespace FocusBot.Reviews.Doors;

/// <summary>The door of the form, for the command and for the shortcut.</summary>
internal sealed class LevelFormHandler : IHandle<ConversationEvent.FormSubmitted>
{
    public async Task HandleAsync(ConversationEvent.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken)
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
        var path = new AnswerTo(happened.Installation, form.Channel, happened.User, $"form/{happened.FormId}");
        ThreadRequest? request = form switch
        {
            { Level: { } level } => new ThreadRequest.DeclareLevel(thread, path, level, context.Now) { AsksOthersToo = form.AsksOthers, Shows = form.Shows },
            { AsksOthers: true } => new ThreadRequest.Ask(thread, path),
            _ => null,
        };
        if (request is not null)
        {
            await context.PublishAsync(new ThreadRequested(request), cancellationToken);
        }
    }
}
