using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Outbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Checks;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Nudges.Why;
using FocusBot.People;
using FocusBot.Playground.Insight;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;
using FocusBot.Slack.Sending;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Inference;

namespace FocusBot.Hosting;

/// <summary>Shows in the playground what FocusBot makes of a thread: by the very desks that decide whether it speaks, and by what is stored at this moment.</summary>
internal sealed class PlaygroundInsight(Database database, ThreadWords words, ForecastQuery outlooks, CheckRestraintQuery restraints, InferenceQuery inference, TimeProvider clock) : ISeeThreads
{
    public async Task<ThreadInsight> LookAsync(string team, string channel, string root, IReadOnlyList<JsonElement> messages)
    {
        var thread = new ThreadKey(InstallationId.Workspace(team), new(channel), MessageTs.Parse(root));
        var human = new HumanThread(thread.Installation, isUnshared: false, ThreadWords.Newest);
        foreach (var message in messages)
        {
            human.Take(message);
        }

        var view = await words.ReadAsync(thread, human.Messages, (session, now) => SignsAsync(thread, session, now), CancellationToken.None);
        return await database.ReadAsync(session => LookAsync(thread, human.Messages, view, session, clock.GetUtcNow()));
    }

    public Task<bool> IsAtRestAsync() => database.ReadAsync(async session =>
        (await InboxHeads.FindAsync(session, clock.GetUtcNow())).Due.Count == 0
        && !await OutboxStore.HasWorkAsync(session, clock.GetUtcNow()));

    private async Task<bool> IsWatchedAsync(ThreadKey thread, DbSession session, DateTimeOffset now) =>
        await inference.MayReadAsync(session, thread.ChannelKey, now)
        && await ChannelStore.FindAsync(session, thread.ChannelKey) is { State: ChannelState.Member };

    private async Task<IReadOnlySet<Sign>?> SignsAsync(ThreadKey thread, DbSession session, DateTimeOffset now) =>
        await IsWatchedAsync(thread, session, now) ? await SignStandingQuery.SwitchedOffAsync(thread.Installation, session, now) : null;

    private async Task<ThreadInsight> LookAsync(
        ThreadKey thread, IReadOnlyList<FetchedMessage> messages, CheckedThread? view, DbSession session, DateTimeOffset now)
    {
        var isWatched = await IsWatchedAsync(thread, session, now);
        if (!isWatched || view is null)
        {
            var why = isWatched ? InsightWords.NoAnswer : InsightWords.NotHere;
            return new(isWatched, [.. messages.Select(message => Unread(message, why))], [], new(InsightState.Silent, why, Until: null));
        }

        var settings = await SettingsStore.OfAsync(session, thread.ChannelKey);
        var pairs = new List<PairForecast>();
        foreach (var verdict in view.Verdicts)
        {
            pairs.Add(await outlooks.OfAsync(thread, verdict, view, settings, session, now));
        }

        var facts = new InsightFacts(
            await restraints.AgainstAsync(thread, session, now),
            (await PlannedCheckStore.FindAsync(session, thread))?.DueAt,
            pairs,
            await InterventionStore.OfThreadAsync(session, thread),
            await NudgeStore.OfThreadAsync(session, thread),
            outlooks.Thresholds,
            view.Messages);
        return new(
            true,
            await MessagesAsync(thread, messages, view, session, now),
            [.. pairs.Select(pair => Pair(pair, facts))],
            VerdictWords.Of(facts));
    }

    private static async Task<IReadOnlyList<MessageInsight>> MessagesAsync(
        ThreadKey thread, IReadOnlyList<FetchedMessage> messages, CheckedThread view, DbSession session, DateTimeOffset now)
    {
        var read = view.Messages.ToDictionary(message => message.Ts);
        var seen = new List<MessageInsight>();
        foreach (var message in messages)
        {
            seen.Add(
                read.TryGetValue(message.Ts, out var reading) ? Read(reading)
                : await PeopleStore.IsAnalysedAsync(session, thread.Installation, message.Author, now) ? Unread(message, InsightWords.TooOld)
                : Unread(message, InsightWords.OptedOut));
        }

        return seen;
    }

    private static MessageInsight Read(MessageReading message) => new(
        message.Ts.ToString(), message.Author.Value, message.Level.Level.ToString(), Rounded(message.Level.Confidence), message.Level.Cues, message.Level.Reader, InsightWords.Unread(message.Level));

    private static MessageInsight Unread(FetchedMessage message, string why) =>
        new(message.Ts.ToString(), message.Author.Value, nameof(Level.None), 0, [], Reader: null, why);

    private static PairInsight Pair(PairForecast pair, InsightFacts facts)
    {
        PersonLevel[] both = [pair.Verdict.First, pair.Verdict.Second];
        return new(
            [.. both.Select(person => person.Person.Value)],
            [.. both.Select(person => InsightWords.Shown(person, facts).ToString())],
            [.. both.Select(person => person.IsDeclared)],
            Rounded(pair.Verdict.Confidence),
            InsightWords.Would(pair.Act),
            [.. pair.Verdict.Signs.Select(sign => new SignInsight(InsightWords.Name(sign.Sign), sign.Sign.Label(), sign.Ts.ToString(), Rounded(sign.Says)))],
            InsightWords.Why(pair, facts));
    }

    private static double Rounded(double value) => Math.Round(value, 3);
}

/// <summary>What is known of a thread for saying why FocusBot speaks or stays silent in it.</summary>
/// <param name="Against">What stands against a look at its words.</param>
/// <param name="LooksAt">When a look is planned for.</param>
/// <param name="Pairs">The surest first.</param>
/// <param name="Read">The messages in view, as they were read.</param>
internal sealed record InsightFacts(
    Restraint? Against, DateTimeOffset? LooksAt, IReadOnlyList<PairForecast> Pairs, IReadOnlyList<Intervention> Moments, IReadOnlyList<Nudge> Nudges, MismatchOptions Thresholds,
    IReadOnlyList<MessageReading> Read)
{
    /// <summary>It has asked two people here, and said nothing to the thread.</summary>
    public bool HasAskedAlone => Nudges.Count is 0 && Moments.Any(moment => moment.Act is InterventionAct.Ask);

    /// <summary>Two people said their levels themselves, and a nudge said so.</summary>
    public bool IsDeclared(Pair pair) => Nudges.Any(nudge => nudge.Pair == pair && !nudge.IsWritten);
}
