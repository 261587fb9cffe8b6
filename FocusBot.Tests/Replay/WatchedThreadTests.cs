using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Checks;
using FocusBot.Replay.Watching;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Reviews.Readings;

namespace FocusBot.Tests.Replay;

/// <summary>A replayed thread against the live way: at each look, the newest messages are read again.</summary>
public sealed class WatchedThreadTests
{
    private static readonly WatchedPlace Place = new("reviews", null, MessageTs.At(GivenExport.Begin));

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(70)]
    [InlineData(600)]
    public void Following_a_thread_finds_what_fetching_it_for_each_look_finds(int seconds)
    {
        var found = 0;
        foreach (var thread in Replayed.Threads)
        {
            ThreadMessage[] messages = [.. thread.Messages.Select((message, i) => message with { Ts = MessageTs.At(GivenExport.Begin.AddSeconds(i * seconds)) })];
            var occasions = Followed(messages);

            Assert.Equal(Fetched(messages), occasions.Select(occasion => (occasion.Newest, occasion.LookedAt, Said(occasion.Pairs))));
            found += occasions.Count;
        }

        Assert.True(found > 0);
    }

    [Fact]
    public void A_long_thread_is_read_in_its_newest_messages_like_a_live_one()
    {
        ThreadMessage[] messages = [.. Enumerable.Range(0, 30).SelectMany(_ => Replayed.Quarrel.Messages)
            .Select((message, i) => message with { Ts = MessageTs.At(GivenExport.Begin.AddSeconds(i)) })];

        Assert.NotEmpty(Fetched(messages));
        Assert.Equal(Fetched(messages), Followed(messages).Select(occasion => (occasion.Newest, occasion.LookedAt, Said(occasion.Pairs))));
    }

    private static List<Occasion> Followed(IEnumerable<ThreadMessage> messages)
    {
        var occasions = new List<Occasion>();
        var watched = new WatchedThread(Place, Replayed.Rules, occasions);
        foreach (var message in messages)
        {
            watched.Take(message, Replayed.Rules.Levels.Read(message.Text));
        }

        watched.Rest();
        return occasions;
    }

    private static List<(MessageTs, DateTimeOffset, string)> Fetched(ThreadMessage[] messages)
    {
        var found = new List<(MessageTs, DateTimeOffset, string)>();
        DateTimeOffset? due = null;
        for (var taken = 0; taken <= messages.Length; taken++)
        {
            var until = taken < messages.Length ? messages[taken].Ts.Instant : DateTimeOffset.MaxValue;
            while (due is { } now && now <= until)
            {
                due = Look(messages[..taken], now, found);
            }

            if (taken < messages.Length && WorthACheckRule.IsWorthIt([.. messages[..(taken + 1)].Select(Read).Where(reading => reading.Level is not Level.None)], []))
            {
                due = PlannedCheckRule.DueAt(due, until, until, Replayed.Rules.Mismatch.Lull);
            }
        }

        // A thread in which nothing came of so many occasions is not followed further.
        return [.. found.Take(12)];
    }

    private static DateTimeOffset? Look(ThreadMessage[] messages, DateTimeOffset now, List<(MessageTs, DateTimeOffset, string)> found)
    {
        var reading = new ThreadAnalysis();
        var view = new CheckedThread([.. messages.TakeLast(ThreadWords.Newest).Select(message => reading.Take(message, Replayed.Rules.Levels))], reading.Judge());
        view = view with { Verdicts = reading.Judge() };
        DateTimeOffset? again = null;
        var fitting = new List<FittingPair>();
        foreach (var verdict in view.Verdicts)
        {
            switch (CheckTimingRule.Decide(verdict, view, now, Replayed.Rules.Mismatch))
            {
                case Deferral.Act act:
                    fitting.Add(OccasionRule.Fitting(verdict, act.Action));
                    break;
                case Deferral.LookAgain look:
                    again = again < look.At ? again : look.At;
                    break;
            }
        }

        if (fitting.Count > 0)
        {
            found.Add((messages[^1].Ts, now, Said(fitting)));
        }

        return again;
    }

    private static StoredReading Read(ThreadMessage message)
    {
        var level = Replayed.Rules.Levels.Read(message.Text);
        return new(message.Ts, message.Author, level.Level, level.Confidence);
    }

    private static string Said(IEnumerable<FittingPair> pairs) => string.Join("; ", pairs.Select(pair =>
        FormattableString.Invariant($"{pair.First.Person} {pair.First.Level} {pair.Second.Person} {pair.Second.Level} {pair.Action} {pair.Confidence:0.000000}")));
}
