using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Praise;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Reviews.Readings;

/// <summary>Keeps which level was read in what people write and whether it praises something, and lets the words go.</summary>
internal sealed class ReadingHandler(ReadableQuery readable) :
    IHandle<MessageKept>,
    IHandle<Happened.MessageEdited>,
    IHandle<Happened.MessageDeleted>,
    IHandle<ChannelSettingsChanged>
{
    /// <remarks>Asked before it was read, and again now: they may have opted out meanwhile.</remarks>
    public async Task HandleAsync(MessageKept happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await readable.MayBeReadAsync(happened.Thread.ChannelKey, happened.Author, context.Session, context.Now))
        {
            await KeepAsync(happened, happened.Ts, isEdit: false, context, cancellationToken);
        }
    }

    public async Task HandleAsync(Happened.MessageEdited happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var thread = new ThreadKey(happened.Installation, happened.Channel, happened.Root);
        if (!await StrangerQuery.IsStrangerAsync(context.Session, happened.Installation, happened.Author, happened.Where.AuthorIsOutsider, context.Now)
            && await readable.MayBeReadAsync(thread, happened.Ts, happened.Author, context.Session, context.Now))
        {
            await KeepAsync(new(thread, happened.Ts, happened.Author, happened.Text, IsNew: false), happened.EditedAt, isEdit: true, context, cancellationToken);
        }
    }

    public async Task HandleAsync(Happened.MessageDeleted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        await ReadingStore.RemoveAsync(context.Session, new(happened.Installation, happened.Channel), happened.Ts);
        await ReadingAnswerStore.RemoveAsync(context.Session, new(happened.Installation, happened.Channel), happened.Ts);
        await PraiseStore.RemoveAsync(context.Session, new(happened.Installation, happened.Channel), happened.Ts);
        await context.PublishAsync(
            new ThreadWritten(new(happened.Installation, happened.Channel, happened.Root), MessageTs.At(context.Now)), cancellationToken);
    }

    /// <summary>Where FocusBot is switched off, what it read goes too.</summary>
    public async Task HandleAsync(ChannelSettingsChanged happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.After.Mode is ChannelMode.Off)
        {
            await ReadingStore.ForgetChannelAsync(context.Session, new(happened.Installation, happened.Channel));
            await ReadingAnswerStore.ForgetChannelAsync(context.Session, new(happened.Installation, happened.Channel));
            await PraiseStore.ForgetChannelAsync(context.Session, new(happened.Installation, happened.Channel));
        }
    }

    private static async Task KeepAsync(MessageKept message, MessageTs writtenAt, bool isEdit, HandlerContext context, CancellationToken cancellationToken)
    {
        var (thread, ts, author) = (message.Thread, message.Ts, message.Author);
        if (context.Prepared<LevelReading>() is { Level: not Level.None } reading)
        {
            await ReadingStore.SetAsync(context.Session, thread, new(ts, author, reading.Level, reading.Confidence));
        }
        else if (!message.IsNew)
        {
            await ReadingStore.RemoveAsync(context.Session, thread.ChannelKey, ts);
        }

        if (PraiseRule.Of(message.Text.Marked) is { } praised)
        {
            await PraiseStore.SetAsync(context.Session, thread.ChannelKey, ts, author, praised);
        }
        else if (isEdit)
        {
            await PraiseStore.RemoveAsync(context.Session, thread.ChannelKey, ts);
        }

        await context.PublishAsync(new ThreadWritten(thread, writtenAt), cancellationToken);
    }
}
