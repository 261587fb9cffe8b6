using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Levels.Readers;
using FocusBot.Levels.Vocabulary;
using FocusBot.Storage;
using FocusBot.Teams.Members;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Reviews.Readings;

/// <summary>Reads the level of what people write, before it is handled. What must not be read never gets to the reader.</summary>
internal sealed class LevelPreparation(Database database, PatientLevels levels, ReadableQuery readable, TimeProvider clock) :
    IPrepare<Happened.MessagePosted, LevelReading>,
    IPrepare<Happened.MessageEdited, LevelReading>
{
    public Task<LevelReading?> PrepareAsync(Happened.MessagePosted happening, CancellationToken cancellationToken) =>
        ReadAsync(new(happening.Installation, happening.Channel, happening.Root), happening.Ts, happening.Author, happening.Text, happening.Where, cancellationToken);

    public Task<LevelReading?> PrepareAsync(Happened.MessageEdited happening, CancellationToken cancellationToken) =>
        ReadAsync(new(happening.Installation, happening.Channel, happening.Root), happening.Ts, happening.Author, happening.Text, happening.Where, cancellationToken);

    private async Task<LevelReading?> ReadAsync(ThreadKey thread, MessageTs ts, UserId author, WrittenText text, Surroundings where, CancellationToken cancellationToken) =>
        await database.ReadAsync(async session =>
            !await StrangerQuery.IsStrangerAsync(session, thread.Installation, author, where.AuthorIsOutsider, clock.GetUtcNow())
            && await readable.MayBeReadAsync(thread, ts, author, session, clock.GetUtcNow()))
            ? await levels.ReadAsync(new(text.Marked), cancellationToken)
            : null;
}
