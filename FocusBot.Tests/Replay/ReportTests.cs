using System.Globalization;
using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Replay.Exports.Faults;
using FocusBot.Replay.Exports.Lists;
using FocusBot.Replay.Page;
using FocusBot.Replay.Report;
using FocusBot.Replay.Results;
using FocusBot.Replay.Watching;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Tests.Replay;

/// <summary>The report and the page, of findings that are the same whatever the classifier learns.</summary>
public sealed class ReportTests
{
    private static readonly WatchedPlace Review = new("reviews", new("C1"), Ts(0)), Launch = new("launch & <co>", null, Ts(100));

    [Fact]
    public void The_report_is_as_a_person_has_read_it()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new HumanReport(output, People(), "acme").Write(Told(), Facts(), Left(), Replayed.Rules);

        Golden.Matches(output.ToString());
    }

    [Fact]
    public void The_report_of_nothing_is_as_a_person_has_read_it()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new HumanReport(output, new(), workspace: null).Write(new([], []), new(0, null, [], new(0, 0), null), new(), Replayed.Rules);

        Golden.Matches(output.ToString());
    }

    [Fact]
    public void The_page_is_as_a_person_has_read_it()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        new PageWriter(output, new(People(), Facts(), Told(), Threads())).Write();

        // The style and the script have files of their own to be read in.
        Golden.Matches(Cut(Cut(Cut(output.ToString(), "<style>", "</style>"), "<script>", "</script>"), "content=\"default-src", "\">"));
    }

    [Fact]
    public void What_people_wrote_is_text_on_the_page_whatever_it_is()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        new PageWriter(output, new(People(), Facts(), Told(), Threads())).Write();

        var page = output.ToString();
        Assert.Equal(1, page.Split("<script").Length - 1);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_thread_the_page_shows_what_stands_around_the_moment()
    {
        var thread = new PageThread(Review, Told().Spoken[0] with { At = Ts(500) });
        for (var i = 0; i < 1_000; i++)
        {
            thread.Add(new(Ts(i), Ts(0), new("U1"), "text", IsAnswered: true));
        }

        thread.Read(_ => LevelReading.Of(Level.None, 1, []));

        Assert.Equal((421, 479), thread.Hidden);
        Assert.Equal(Enumerable.Range(421, 100).Select(i => Ts(i)), thread.Messages.Select(message => message.Ts));
    }

    private static Findings Told() => new(
        [
            new(Review, Ts(2), Ts(4).Instant, new(new(new("U1"), Level.Execution, ["the sprint", "testers"]), new(new("U2"), Level.Impact, ["customers"]), 0.934, MismatchAction.Nudge, ["an objection", "a point made again"]), IsNudge: true),
            new(Launch, Ts(101), Ts(9_000).Instant, new(new(new("U3"), Level.Optics, []), new(new("U1"), Level.Impact, ["brand"]), 0.61, MismatchAction.Ask, []), IsNudge: false),
        ],
        HeldBack: [new(new("reviews", new("C1"), Ts(50)), "One of the two was addressed often enough in the last seven days.")]);

    private static ReplayFacts Facts()
    {
        var (reviews, launch) = (new ChannelTally("reviews"), new ChannelTally("launch & <co>"));
        foreach (var (level, at) in ((Level, int)[])[(Level.Execution, 0), (Level.Impact, 1), (Level.Execution, 70_000), (Level.None, 5)])
        {
            reviews.Count(level, Ts(at));
        }

        launch.Count(Level.Optics, Ts(100));
        reviews.CountThread(hasMismatch: true);
        reviews.CountThread(hasMismatch: false);
        launch.CountThread(hasMismatch: true);
        var silent = new SilentThreads(mostKept: 40, mostShown: 0);
        for (var i = 0; i < 3; i++)
        {
            silent.Add(new(new("reviews", new("C1"), Ts(200 + i)), i is 1 ? SilenceRule.OnePerson : SilenceRule.NotSure));
        }

        return new(12_345, (Ts(0), Ts(70_000)), [launch, reviews, new ChannelTally("empty")], silent, "acme");
    }

    private static Skips Left()
    {
        var skips = new Skips();
        skips.Count(Skip.Bot, 1_200);
        skips.Count(Skip.Foreign, 0);
        skips.Complain(Skip.NoTs, "reviews/2026-03-02.json, entry 1: the message has no ts that can be read; it is skipped.");
        return skips;
    }

    private static ExportPeople People()
    {
        var people = new ExportPeople();
        foreach (var (id, name) in ((string, string)[])[("U1", "Ada"), ("U2", "Ben <img src=x>")])
        {
            people.Add(JsonSerializer.SerializeToElement(new { id, profile = new { display_name = name } }));
        }

        return people;
    }

    private static List<PageThread> Threads()
    {
        (int At, string User, string Text, LevelReading Level)[] said =
        [
            (0, "U1", "The sprint needs two more testers.", LevelReading.Of(Level.Execution, 0.97, ["the sprint", "testers"])),
            (1, "U2", "What do customers get? <script>alert(1)</script> &lt;script&gt;alert(1)&lt;/script&gt; <@U1>", LevelReading.Of(Level.Impact, 0.9, ["customers"])),
            (2, "U1", "\"Testers\" & <https://example.org|a plan>", LevelReading.Of(Level.Execution, 0.8, ["testers"])),
            (3, "U3", "ok", LevelReading.Unread(UnreadReason.OneWord)),
            (5, "U3", "See you at the review then.", LevelReading.Of(Level.None, 0.7, ["see you"])),
        ];
        var (found, other) = (new PageThread(Review, Told().Spoken[0]), new PageThread(Launch, finding: null, SilenceRule.NotWorthALook));
        foreach (var (thread, root) in ((PageThread, int)[])[(found, 0), (other, 100)])
        {
            foreach (var (at, user, text, _) in said)
            {
                thread.Add(new(Ts(root + at), Ts(root), new(user), text, IsAnswered: true));
            }

            thread.Read(message => said.First(each => each.Text == message.Text).Level);
        }

        return [found, other];
    }

    private static MessageTs Ts(int minutes) => MessageTs.At(GivenExport.Begin.AddMinutes(minutes));

    private static string Cut(string page, string from, string to)
    {
        var start = page.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return $"{page[..start]}…{page[page.IndexOf(to, start, StringComparison.Ordinal)..]}";
    }
}
