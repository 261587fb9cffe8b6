using FocusBot.Conversations;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Tests.Reviews.Exchanges;

/// <summary>What holds for every thread, tried on many that were thrown together with fixed seeds.</summary>
public sealed class ThreadAnalysisLawTests
{
    private static readonly string[] Texts =
    [
        .. Talk.Stuck.Select(line => line[5..]),
        "Thanks!", "ok", "Does leadership know about this?", "The board wants one slide, upstairs nobody knows we exist.", "", "```code```", "12 %",
        "<@U1> that is not what I asked.", "Then I move it to Monday, you take the interviews.", "We are talking about two different things.",
        "Customers leave because of it, every week.", "Das ist leider gar nicht auf Englisch geschrieben worden.",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_pair_is_of_two_people_comes_once_and_says_something_sound(int seed)
    {
        var thread = Thread(seed);
        var verdicts = Read(thread).Judge();

        Assert.Equal(verdicts.Count, verdicts.Select(verdict => (verdict.First.Person, verdict.Second.Person)).Distinct().Count());
        Assert.InRange(verdicts.Count, 0, 15);
        Assert.All(verdicts, verdict =>
        {
            Assert.NotEqual(verdict.First.Person, verdict.Second.Person);
            Assert.InRange(verdict.Confidence, 0, 1);
            Assert.Equal(verdict.Confidence < 0.5, verdict.Silence is not null);
            Assert.All(verdict.Signs, sign => Assert.Contains(thread, message => message.Ts == sign.Ts));
            Assert.All([verdict.First, verdict.Second], person => Assert.All(person.Messages, message => Assert.Equal(person.Person, message.Author)));
            Assert.True(verdict.Silence is SilenceReason.SameLevel or SilenceReason.TooLittle or SilenceReason.NoExchange or SilenceReason.NoLevel
                || verdict.First.Level != verdict.Second.Level);
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Who_has_written_once_and_declared_nothing_is_never_judged(int seed)
    {
        var thread = Thread(seed);
        var once = thread.CountBy(message => message.Author).Where(pair => pair.Value is 1).Select(pair => pair.Key).ToHashSet();

        Assert.All(
            Read(thread).Judge().Where(verdict => once.Contains(verdict.First.Person) || once.Contains(verdict.Second.Person)),
            verdict => Assert.Equal(SilenceReason.TooLittle, verdict.Silence));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Message_by_message_or_all_at_once_is_the_same(int seed)
    {
        var thread = Thread(seed);
        var one = Read(thread);
        var stepwise = new ThreadAnalysis();
        foreach (var message in thread)
        {
            stepwise.Take(message, LevelClassifier.Embedded);
            stepwise.Judge();
        }

        Assert.Equal(one.Judge().Select(Facts), stepwise.Judge().Select(Facts));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Neither_names_nor_the_clock_matter(int seed)
    {
        var thread = Thread(seed).Where(message => !message.Text.Contains('@', StringComparison.Ordinal)).ToArray();
        var other = thread.Select(message => new ThreadMessage(MessageTs.At(message.Ts.Instant.AddDays(seed)), new($"X{message.Author}"), message.Text));

        Assert.Equal(Read(thread).Judge().Select(verdict => verdict.Confidence), Read(other).Judge().Select(verdict => verdict.Confidence));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void What_is_out_of_view_no_longer_counts(int seed)
    {
        var thread = Thread(seed, length: 120);

        Assert.Equal(Read(thread[60..]).Judge().Select(verdict => verdict.Confidence), Read(thread).Judge().Select(verdict => verdict.Confidence));
    }

    [Fact]
    public void A_level_declared_by_both_is_enough_to_know_the_levels()
    {
        var reading = Read([.. Talk.Stuck[..2].Select(Talk.Message)]);
        reading.Declare(Talk.Ann, Level.Optics);
        reading.Declare(Talk.Bob, Level.Impact);

        var verdict = reading.Between(Talk.Ann, Talk.Bob);

        Assert.Equal((Level.Optics, Level.Impact), (verdict.First.Level, verdict.Second.Level));
        Assert.NotEqual(SilenceReason.TooLittle, verdict.Silence);
    }

    private static object Facts(PairVerdict verdict) => (verdict.First.Person, verdict.Second.Person, verdict.Confidence, verdict.Before, verdict.Silence, string.Join(' ', verdict.Signs));

    private static ThreadAnalysis Read(IEnumerable<ThreadMessage> thread)
    {
        var reading = new ThreadAnalysis();
        foreach (var message in thread)
        {
            reading.Take(message, LevelClassifier.Embedded);
        }

        return reading;
    }

    private static ThreadMessage[] Thread(int seed, int? length = null)
    {
        var random = new Random(seed);
        var people = random.Next(1, 9);
        return [.. Enumerable.Range(0, length ?? random.Next(1, 60)).Select(place => new ThreadMessage(Talk.Ts(place), new($"U{random.Next(people)}"), Texts[random.Next(Texts.Length)]))];
    }
}
