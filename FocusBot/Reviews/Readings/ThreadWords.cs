using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Levels.Linear;
using FocusBot.People;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;

namespace FocusBot.Reviews.Readings;

/// <summary>Reads the words of a thread as the workspace has them now. Nothing of the words outlives the call.</summary>
internal sealed class ThreadWords(LevelClassifier levels)
{
    /// <summary>As many of the newest messages as the rule keeps in view, and some to spare for those that are not read.</summary>
    public const int Newest = 60;

    /// <param name="switchedOff">Signs of being stuck that do not count here.</param>
    public async Task<CheckedThread> ReadAsync(
        ThreadKey thread, IReadOnlyList<FetchedMessage> messages, IReadOnlySet<Sign> switchedOff, DbSession session, DateTimeOffset now)
    {
        var reading = new ThreadAnalysis(levels);
        foreach (var declaration in await DeclarationStore.OfThreadAsync(session, thread))
        {
            reading.Declare(declaration.Person, declaration.Level.AsLevel());
        }

        var read = (await ReadableAsync(thread, messages, session, now)).Select(reading.Take).ToList();
        return new(read, reading.Judge(switchedOff));
    }

    /// <summary>What people who asked to be left out wrote is let go before anything looks at it.</summary>
    private static async Task<IReadOnlyList<ThreadMessage>> ReadableAsync(
        ThreadKey thread, IReadOnlyList<FetchedMessage> messages, DbSession session, DateTimeOffset now)
    {
        var analysed = new HashSet<UserId>();
        foreach (var author in messages.Select(message => message.Author).Distinct())
        {
            if (await PeopleStore.IsAnalysedAsync(session, thread.Installation, thread.Channel, author, now))
            {
                analysed.Add(author);
            }
        }

        return [.. from message in messages
                   where message.Words is not null && analysed.Contains(message.Author)
                   orderby message.Ts
                   select new ThreadMessage(message.Ts, message.Author, message.Words?.Value ?? "")];
    }
}

/// <summary>What a thread says now.</summary>
/// <param name="Messages">What was read, oldest first.</param>
/// <param name="Verdicts">The surest first.</param>
internal sealed record CheckedThread(IReadOnlyList<MessageReading> Messages, IReadOnlyList<PairVerdict> Verdicts);
