using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Levels.Vocabulary;
using FocusBot.People;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Readings;

/// <summary>Reads the words of a thread as the workspace has them now. Nothing of the words outlives the call.</summary>
internal sealed class ThreadWords(Database database, PatientExchanges exchanges, TimeProvider clock)
{
    /// <summary>As many of the newest messages as the rule keeps in view, and some to spare for those that are not read.</summary>
    public const int Newest = 60;

    /// <summary>Asks the workspace for them.</summary>
    public static async Task<Parcel.ThreadReading> WantedAsync(ThreadKey thread, DbSession session) => new(thread.Channel, thread.Root)
    {
        NewestWithWords = Newest,
        KnownNewest = await ReviewStore.NewestAsync(session, thread, Newest),
        IsUnshared = await ChannelStore.FindAsync(session, thread.ChannelKey) is { IsShared: false },
    };

    /// <param name="permission">The signs of being stuck that do not count here; <see langword="null"/> when the words are not to be read at all.</param>
    /// <returns><see langword="null"/> when the words were not to be read, or could not be.</returns>
    public async Task<CheckedThread?> ReadAsync(
        ThreadKey thread, IReadOnlyList<FetchedMessage> messages, Func<DbSession, DateTimeOffset, Task<IReadOnlySet<Sign>?>> permission, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var text = await database.ReadAsync(async session =>
            await permission(session, now) is { } switchedOff ? await TextAsync(thread, messages, switchedOff, session, now) : null);
        return text is null ? null : await exchanges.ReadAsync(text, cancellationToken);
    }

    private static async Task<ThreadText> TextAsync(
        ThreadKey thread, IReadOnlyList<FetchedMessage> messages, IReadOnlySet<Sign> switchedOff, DbSession session, DateTimeOffset now)
    {
        var declared = new Dictionary<UserId, Level>();
        foreach (var declaration in await DeclarationStore.OfThreadAsync(session, thread))
        {
            if (declaration.Level.AsLevel() is { } level)
            {
                declared.Add(declaration.Person, level);
            }
        }

        return new(await ReadableAsync(thread, messages, session, now), declared, switchedOff) { Channel = $"{thread.Installation}/{thread.Channel}" };
    }

    /// <summary>What people who asked to be left out wrote is let go before anything looks at it.</summary>
    private static async Task<IReadOnlyList<ThreadMessage>> ReadableAsync(
        ThreadKey thread, IReadOnlyList<FetchedMessage> messages, DbSession session, DateTimeOffset now)
    {
        var analysed = new HashSet<UserId>();
        foreach (var author in messages.Select(message => message.Author).Distinct())
        {
            if (await PeopleStore.IsAnalysedAsync(session, thread.Installation, author, now))
            {
                analysed.Add(author);
            }
        }

        return [.. from message in messages
                   where message.Words is not null && analysed.Contains(message.Author)
                   orderby message.Ts
                   select new ThreadMessage(message.Ts, message.Author, message.Words?.Marked ?? "")];
    }
}
