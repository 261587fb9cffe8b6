using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.Levels;
using FocusBot.People;
using FocusBot.Reviews.Praise;
using FocusBot.Teams;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Reviews.Readings;

/// <summary>Reads the level of what people write and whether it praises something, keeps what it read, and lets the words go.</summary>
/// <remarks>Registered after the handler that learns who takes part, so that the thread is known by now.</remarks>
internal sealed class ReadingHandler(LevelClassifier levels) :
    IHandle<Happened.MessagePosted>,
    IHandle<Happened.MessageEdited>,
    IHandle<Happened.MessageDeleted>,
    IHandle<Happened.ChannelIdChanged>,
    IHandle<ChannelSettingsChanged>
{
    public Task HandleAsync(Happened.MessagePosted happened, Turn turn, CancellationToken cancellationToken) =>
        happened.Where.AuthorIsOutsider
            ? Task.CompletedTask
            : ReadAsync(new(happened.Installation, happened.Channel, happened.Root), happened.Ts, happened.Author, happened.Text, happened.Ts, isEdit: false, turn, cancellationToken);

    public Task HandleAsync(Happened.MessageEdited happened, Turn turn, CancellationToken cancellationToken) =>
        happened.Where.AuthorIsOutsider
            ? Task.CompletedTask
            : ReadAsync(new(happened.Installation, happened.Channel, happened.Root), happened.Ts, happened.Author, happened.Text, happened.EditedAt, isEdit: true, turn, cancellationToken);

    public async Task HandleAsync(Happened.MessageDeleted happened, Turn turn, CancellationToken cancellationToken)
    {
        await ReadingStore.RemoveAsync(turn.Session, happened.Installation, happened.Channel, happened.Ts);
        await PraiseStore.RemoveAsync(turn.Session, happened.Installation, happened.Channel, happened.Ts);
        await turn.PublishAsync(
            new ThreadWritten(new(happened.Installation, happened.Channel, happened.Root), MessageTs.At(turn.Now)), cancellationToken);
    }

    public async Task HandleAsync(Happened.ChannelIdChanged happened, Turn turn, CancellationToken cancellationToken)
    {
        await ReadingStore.RenameChannelAsync(turn.Session, happened.Installation, happened.Old, happened.New);
        await PraiseStore.RenameChannelAsync(turn.Session, happened.Installation, happened.Old, happened.New);
    }

    /// <summary>Where FocusBot is switched off, what it read goes too.</summary>
    public async Task HandleAsync(ChannelSettingsChanged happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened.After.Mode is ChannelMode.Off)
        {
            await ReadingStore.ForgetChannelAsync(turn.Session, happened.Installation, happened.Channel);
            await PraiseStore.ForgetChannelAsync(turn.Session, happened.Installation, happened.Channel);
        }
    }

    private async Task ReadAsync(
        ThreadKey thread, MessageTs ts, UserId author, WrittenText text, MessageTs writtenAt, bool isEdit, Turn turn, CancellationToken cancellationToken)
    {
        if ((await SettingsStore.OfAsync(turn.Session, thread.Installation, thread.Channel)).Mode is ChannelMode.Off
            || !await PeopleStore.IsAnalysedAsync(turn.Session, thread.Installation, thread.Channel, author, turn.Now)
            || await ReviewStore.IsDeletedAsync(turn.Session, thread, ts))
        {
            return;
        }

        var reading = levels.Read(text.Value);
        await (reading.Level is Level.None
            ? ReadingStore.RemoveAsync(turn.Session, thread.Installation, thread.Channel, ts)
            : ReadingStore.SetAsync(turn.Session, thread, new(ts, author, reading.Level, reading.Confidence)));
        if (PraiseRule.Of(text.Value) is { } praised)
        {
            await PraiseStore.SetAsync(turn.Session, thread.Installation, thread.Channel, ts, author, praised);
        }
        else if (isEdit)
        {
            await PraiseStore.RemoveAsync(turn.Session, thread.Installation, thread.Channel, ts);
        }

        await turn.PublishAsync(new ThreadWritten(thread, writtenAt), cancellationToken);
    }
}
