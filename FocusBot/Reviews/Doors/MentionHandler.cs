using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Doors;

/// <summary>The door of the mention: <c>@FocusBot</c> in a thread asks it; the command's words work behind it too.</summary>
internal sealed class MentionHandler(RouteTable table) : IHandle<ConversationEvent.Mentioned>
{
    public async Task HandleAsync(ConversationEvent.Mentioned happened, HandlerContext context, CancellationToken cancellationToken)
    {
        // It may be the first that FocusBot hears of this channel.
        await ChannelStore.SawAsync(context.Session, new(happened.Installation, happened.Channel), happened.Where.IsShared);
        var path = new AnswerTo(happened.Installation, happened.Channel, happened.Author, $"mention/{happened.Channel}/{happened.Ts}", happened.Root);
        if (happened.Where.AuthorIsOutsider)
        {
            await context.EnqueueAsync(path.With(RefusalMessage.FromOutside));
            return;
        }

        var (route, _, behind) = CommandLineRule.Read(table, happened.Words.Value);
        if (route is { Word: HelpCommand.Word })
        {
            await context.EnqueueAsync(path.With(HelpMessage.For(table, "/level")));
        }
        else if (happened.Root is not { } root)
        {
            await context.EnqueueAsync(path.With(RefusalMessage.NoThreadHere));
        }
        else if (ThreadChoiceRule.RequestOf(CommandOf(route, behind), new(happened.Installation, happened.Channel, root), path, happened.Ts.Instant) is { } request)
        {
            await context.PublishAsync(new ThreadRequested(request), cancellationToken);
        }
    }

    /// <summary>In a sentence to FocusBot, words are mostly talk: whoever mentions it in a thread wants the thread asked.</summary>
    private static LevelCommand CommandOf(WordRoute? route, string behind) =>
        route is not null && LevelCommandRule.Read(route.Word, behind) is { } command and not LevelCommand.NoLink ? command : new LevelCommand.Ask(null);
}
