using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Doors;

/// <summary>The door of the mention: <c>@FocusBot</c> in a thread asks it; the command's words work behind it too.</summary>
internal sealed class MentionHandler : IHandle<ConversationEvent.Mentioned>
{
    public async Task HandleAsync(ConversationEvent.Mentioned happened, HandlerContext context, CancellationToken cancellationToken)
    {
        // It may be the first that FocusBot hears of this channel.
        await ChannelStore.SawAsync(context.Session, happened.Installation, happened.Channel, happened.Where.IsShared);
        var path = new AnswerTo(happened.Installation, happened.Channel, happened.Author, $"mention/{happened.Channel}/{happened.Ts}", happened.Root);
        if (happened.Where.AuthorIsOutsider)
        {
            await context.EnqueueAsync(path.With(RefusalMessage.FromOutside));
            return;
        }

        var command = LevelCommandRule.Read(happened.Words.Value) switch
        {
            // In a sentence to FocusBot, words are mostly talk: whoever mentions it in a thread wants the thread asked.
            LevelCommand.OpenForm or LevelCommand.UnknownWord or LevelCommand.NoLink or LevelCommand.Elsewhere => new LevelCommand.Ask(null),
            var read => read,
        };
        if (command is LevelCommand.Help)
        {
            await context.EnqueueAsync(path.With(HelpMessage.For("/level")));
        }
        else if (happened.Root is not { } root)
        {
            await context.EnqueueAsync(path.With(RefusalMessage.NoThreadHere));
        }
        else if (CommandThreads.RequestOf(command, new(happened.Installation, happened.Channel, root), path, happened.Ts.Instant) is { } request)
        {
            await context.PublishAsync(new ThreadRequested(request), cancellationToken);
        }
    }
}
