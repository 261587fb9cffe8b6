using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Levels.Readers;
using FocusBot.Levels.Vocabulary;
using FocusBot.Storage;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Reviews.Readings;

/// <summary>Reads the level of what people write, before it is handled. What must not be read never gets to the reader.</summary>
internal sealed class LevelPreparation(Database database, PatientLevels levels, ReadableQuery readable, TimeProvider clock) :
    IPrepare<Happened.MessagePosted, LevelReading>,
    IPrepare<Happened.MessageEdited, LevelReading>
{
    public async Task<LevelReading?> PrepareAsync(Happened.MessagePosted happening, CancellationToken cancellationToken) =>
        happening.Where.AuthorIsOutsider
            ? null
            : await ReadAsync(new(happening.Installation, happening.Channel, happening.Root), happening.Ts, happening.Author, happening.Text, cancellationToken);

    public async Task<LevelReading?> PrepareAsync(Happened.MessageEdited happening, CancellationToken cancellationToken) =>
        happening.Where.AuthorIsOutsider
            ? null
            : await ReadAsync(new(happening.Installation, happening.Channel, happening.Root), happening.Ts, happening.Author, happening.Text, cancellationToken);

    private async Task<LevelReading?> ReadAsync(ThreadKey thread, MessageTs ts, UserId author, WrittenText text, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => readable.MayBeReadAsync(thread, ts, author, session, clock.GetUtcNow()))
            ? await levels.ReadAsync(new(text.Marked), cancellationToken)
            : null;
}
