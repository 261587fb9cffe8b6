using FocusBot.Conversations;
using FocusBot.Delivery;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews;

/// <summary>The door of the slash command: whatever changes something, or needs a look at the workspace.</summary>
internal sealed class CommandHandler(IOptions<ReviewOptions> options) : IHandle<ConversationEvent.CommandGiven>
{
    public async Task HandleAsync(ConversationEvent.CommandGiven happened, Turn turn, CancellationToken cancellationToken)
    {
        var path = new AnswerPath(happened.Installation, happened.Channel, happened.User, happened.Invocation, Address: happened.Reply);
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
                await turn.EnqueueAsync(path.With(Card.Saying(refusal)));
                return;
            }

            await RequestAsync(command, new(happened.Installation, link.Channel, link.Root), path, turn, cancellationToken);
            return;
        }

        var since = MessageTs.At(turn.Now - options.Value.ActiveFor);
        var active = await ReviewStore.ActiveAsync(turn.Session, happened.Installation, happened.Channel, since, LevelForm.MostThreads);
        if (CommandThreads.TheOnlyOne(command, active, happened.User) is { } thread)
        {
            await RequestAsync(command, thread.Key, path, turn, cancellationToken);
        }
        else
        {
            await turn.EnqueueAsync(path.With(RefusalMessage.WhichThread(happened.Command)));
        }
    }

    private static Task RequestAsync(LevelCommand command, ThreadKey thread, AnswerPath path, Turn turn, CancellationToken cancellationToken) =>
        CommandThreads.RequestOf(command, thread, path, turn.Now) is { } request
            ? turn.PublishAsync(new ThreadRequested(request), cancellationToken)
            : Task.CompletedTask;
}
