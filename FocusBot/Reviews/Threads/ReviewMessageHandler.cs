using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;
using Microsoft.Extensions.Options;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Reviews.Threads;

/// <summary>Learns from messages who takes part in which thread. Messages may arrive in any order, and more than once.</summary>
internal sealed class ReviewMessageHandler(IOptions<NewChannelOptions> options) :
    IHandle<Happened.MessagePosted>,
    IHandle<Happened.MessageEdited>,
    IHandle<Happened.MessageDeleted>,
    IHandle<Happened.HuddleSeen>,
    IHandle<ChannelSettingsChanged>
{
    public async Task HandleAsync(Happened.MessagePosted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        await ChannelStore.SawAsync(context.Session, new(happened.Installation, happened.Channel), happened.Where.IsShared, options.Value.StartsIn);
        if (await StrangerQuery.IsStrangerAsync(context.Session, happened.Installation, happened.Author, happened.Where.AuthorIsOutsider, context.Now)
            || await ChannelStore.FindAsync(context.Session, new(happened.Installation, happened.Channel)) is { IsOff: true })
        {
            return;
        }

        var thread = new ThreadKey(happened.Installation, happened.Channel, happened.Root);
        var isNew = await ReviewStore.AddMessageAsync(context.Session, thread, happened.Ts, happened.Author, beginsThread: happened.Ts == happened.Root);
        if ((isNew && happened.Ts == happened.Root) || !await ReviewStore.IsNotToBeReadAsync(context.Session, thread, happened.Ts))
        {
            await context.PublishAsync(new MessageKept(thread, happened.Ts, happened.Author, happened.Text, isNew), cancellationToken);
        }
    }

    public async Task HandleAsync(Happened.MessageEdited happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (!await StrangerQuery.IsStrangerAsync(context.Session, happened.Installation, happened.Author, happened.Where.AuthorIsOutsider, context.Now)
            && await ChannelStore.FindAsync(context.Session, new(happened.Installation, happened.Channel)) is { IsOff: false })
        {
            // An edit that overtakes its message is the first that is heard of it.
            var thread = new ThreadKey(happened.Installation, happened.Channel, happened.Root);
            await ReviewStore.AddMessageAsync(context.Session, thread, happened.Ts, happened.Author);
        }
    }

    public async Task HandleAsync(Happened.MessageDeleted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        // Where nothing of the messages is kept, nothing of their deletion is either.
        if (await ChannelStore.FindAsync(context.Session, new(happened.Installation, happened.Channel)) is not { IsOff: true })
        {
            var thread = new ThreadKey(happened.Installation, happened.Channel, happened.Root);
            await ReviewStore.DeleteMessageAsync(context.Session, thread, happened.Ts);
            await context.PublishAsync(new ParticipationChanged(thread), cancellationToken);
        }
    }

    public async Task HandleAsync(Happened.HuddleSeen happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await ChannelStore.FindAsync(context.Session, new(happened.Installation, happened.Channel)) is { IsOff: false })
        {
            await ReviewStore.IsHuddleAsync(context.Session, new(happened.Installation, happened.Channel, happened.Ts));
        }
    }

    /// <summary>What was written while FocusBot was off is not known, so every thread is read again before anybody is asked in it.</summary>
    public Task HandleAsync(ChannelSettingsChanged happened, HandlerContext context, CancellationToken cancellationToken) =>
        happened is { Before.Mode: not ChannelMode.Off, After.Mode: ChannelMode.Off }
            ? ReviewStore.DoubtThreadsAsync(context.Session, new(happened.Installation, happened.Channel))
            : Task.CompletedTask;
}
