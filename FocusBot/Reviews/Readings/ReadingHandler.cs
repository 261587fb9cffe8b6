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
/// <remarks>Registered after the handler that learns who takes part, so that the thread is known by now.</remarks>
internal sealed class ReadingHandler(ReadableQuery readable) :
    IHandle<Happened.MessagePosted>,
    IHandle<Happened.MessageEdited>,
    IHandle<Happened.MessageDeleted>,
    IHandle<ChannelSettingsChanged>
{
    public async Task HandleAsync(Happened.MessagePosted happened, HandlerContext context, CancellationToken cancellationToken) =>
        await (await StrangerQuery.IsStrangerAsync(context.Session, happened.Installation, happened.Author, happened.Where.AuthorIsOutsider, context.Now)
            ? Task.CompletedTask
            : KeepAsync(new(happened.Installation, happened.Channel, happened.Root), happened.Ts, happened.Author, happened.Text, happened.Ts, isEdit: false, context, cancellationToken));

    public async Task HandleAsync(Happened.MessageEdited happened, HandlerContext context, CancellationToken cancellationToken) =>
        await (await StrangerQuery.IsStrangerAsync(context.Session, happened.Installation, happened.Author, happened.Where.AuthorIsOutsider, context.Now)
            ? Task.CompletedTask
            : KeepAsync(new(happened.Installation, happened.Channel, happened.Root), happened.Ts, happened.Author, happened.Text, happened.EditedAt, isEdit: true, context, cancellationToken));

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

    private async Task KeepAsync(
        ThreadKey thread, MessageTs ts, UserId author, WrittenText text, MessageTs writtenAt, bool isEdit, HandlerContext context, CancellationToken cancellationToken)
    {
        // Asked before it was read, and again now: they may have opted out meanwhile.
        if (!await readable.MayBeReadAsync(thread, ts, author, context.Session, context.Now))
        {
            return;
        }

        await (context.Prepared<LevelReading>() is { Level: not Level.None } reading
            ? ReadingStore.SetAsync(context.Session, thread, new(ts, author, reading.Level, reading.Confidence))
            : ReadingStore.RemoveAsync(context.Session, thread.ChannelKey, ts));
        if (PraiseRule.Of(text.Marked) is { } praised)
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
