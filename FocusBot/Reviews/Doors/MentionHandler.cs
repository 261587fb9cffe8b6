using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews.Doors;

/// <summary>The door of the mention: <c>@FocusBot</c> alone in a thread asks it; the command's words work behind it too, and anything else is answered to its author alone.</summary>
internal sealed class MentionHandler(RouteTable table, IOptions<NewChannelOptions> options) : IHandle<ConversationEvent.Mentioned>
{
    public async Task HandleAsync(ConversationEvent.Mentioned happened, HandlerContext context, CancellationToken cancellationToken)
    {
        // It may be the first that FocusBot hears of this channel.
        await ChannelStore.SawAsync(context.Session, new(happened.Installation, happened.Channel), happened.Where.IsShared, options.Value.StartsIn);
        var path = new AnswerTo(happened.Installation, happened.Channel, happened.Author, $"mention/{happened.Channel}/{happened.Ts}", happened.Root);
        if (await StrangerQuery.IsStrangerAsync(context.Session, happened.Installation, happened.Author, happened.Where.AuthorIsOutsider, context.Now))
        {
            await context.EnqueueAsync(path.With(RefusalMessage.FromOutside));
            return;
        }

        await (MentionRule.Read(table, happened) switch
        {
            MentionMeaning.Help => context.EnqueueAsync(path.With(HelpMessage.For(table))),
            MentionMeaning.Command(var command) => RequestAsync(command, happened, path, context, cancellationToken),
            MentionMeaning.Talk(var typed) => context.EnqueueAsync(path.With(MentionMessage.WhatCanBeDone(typed))),
            _ => Task.CompletedTask,
        });
    }

    private static Task RequestAsync(LevelCommand command, ConversationEvent.Mentioned mentioned, AnswerTo path, HandlerContext context, CancellationToken cancellationToken)
    {
        if (command.Link is { } link && LinkRule.Refuse(link, mentioned.Channel) is { } refusal)
        {
            return context.EnqueueAsync(path.With(Card.Saying(refusal)));
        }

        return (command.Link?.Root ?? mentioned.Root) is { } root
            && ThreadChoiceRule.RequestOf(command, new(mentioned.Installation, mentioned.Channel, root), path, mentioned.Ts.Instant) is { } request
                ? context.PublishAsync(new ThreadRequested(request), cancellationToken)
                : context.EnqueueAsync(path.With(RefusalMessage.NoThreadHere));
    }
}
