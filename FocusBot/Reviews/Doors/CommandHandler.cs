using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews.Doors;

/// <summary>The door of the slash command: whatever changes something, or needs a look at the workspace.</summary>
internal sealed class CommandHandler(IOptions<ReviewOptions> options) : IHandle<ConversationEvent.CommandGiven>
{
    public async Task HandleAsync(ConversationEvent.CommandGiven happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = new AnswerTo(happened.Installation, happened.Channel, happened.User, happened.Invocation, Address: happened.Reply);
        var command = LevelCommandRule.Read(happened.Words.Value);
        if (command is LevelCommand.Elsewhere)
        {
            return;
        }

        if (CommandThreads.LinkOf(command) is { } link)
        {
            // Said at once already, unless the store did not answer in time: it guards what may be seen, so it is checked where it counts.
            if (LinkRule.Refuse(link, happened.Channel, happened.Workspace) is { } refusal)
            {
                await context.EnqueueAsync(path.With(Card.Saying(refusal)));
                return;
            }

            await RequestAsync(command, new(happened.Installation, link.Channel, link.Root), path, context, cancellationToken);
            return;
        }

        var since = MessageTs.At(context.Now - options.Value.ActiveFor);
        var active = await ReviewStore.ActiveAsync(context.Session, happened.Installation, happened.Channel, since, LevelForm.MostThreads);
        if (CommandThreads.TheOnlyOne(command, active, happened.User) is { } thread)
        {
            await RequestAsync(command, thread.Key, path, context, cancellationToken);
        }
        else
        {
            await context.EnqueueAsync(path.With(RefusalMessage.WhichThread(happened.Command)));
        }
    }

    private static Task RequestAsync(LevelCommand command, ThreadKey thread, AnswerTo path, HandlerContext context, CancellationToken cancellationToken) =>
        CommandThreads.RequestOf(command, thread, path, context.Now) is { } request
            ? context.PublishAsync(new ThreadRequested(request), cancellationToken)
            : Task.CompletedTask;
}
