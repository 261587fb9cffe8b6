using System.Text.RegularExpressions;
using FocusBot.Replay.Watching;

namespace FocusBot.Tests.Replay;

/// <summary>The report says of each silent thread why it was silent.</summary>
public sealed class SilenceTests : IDisposable
{
    private static readonly DateTimeOffset Begin = GivenExport.Begin;

    private readonly TempFolder _folder = new();

    [Fact]
    public void Each_silent_thread_has_its_reason_and_every_thread_is_one_or_the_other()
    {
        var told = Replayed.Of(new(Mixed().AsZip(_folder)));

        Assert.Contains($"silent: {SilenceRule.OnePerson}", told.Output, StringComparison.Ordinal);
        Assert.Contains($"silent: {SilenceRule.NotWorthALook}", told.Output, StringComparison.Ordinal);
        Assert.Contains("silent: One of the two was addressed in the last 24 hours", told.Output, StringComparison.Ordinal);
        Assert.Equal(4, Regex.Count(told.Output, "UTC  (silent|ask|nudge)"));
        Assert.Contains("Threads with replies:     4", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_many_the_first_are_told_one_by_one_and_all_where_one_asks()
    {
        var export = new GivenExport().Channel("reviews", "C1");
        for (var i = 0; i < 50; i++)
        {
            export.Say("reviews", Begin.AddHours(i), "U1", "Good morning.", Begin.AddHours(i)).Say("reviews", Begin.AddHours(i).AddMinutes(1), "U1", "And again.", Begin.AddHours(i));
        }

        var zip = export.AsZip(_folder);

        Assert.Equal(40, Regex.Count(Replayed.Of(new(zip)).Output, "silent: "));
        Assert.Contains("And 10 more silent threads: --silent lists every one.", Replayed.Of(new(zip)).Output, StringComparison.Ordinal);
        Assert.Equal(50, Regex.Count(Replayed.Of(new(zip, Silent: true)).Output, "silent: "));
        Assert.Contains($"       50  {SilenceRule.OnePerson}", Replayed.Of(new(zip)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_it_too()
    {
        Replayed.Of(new(Mixed().AsZip(_folder), Html: _folder.File("page.html")));

        Assert.Contains("Here FocusBot would have stayed silent. One of the two was addressed in the last 24 hours", File.ReadAllText(_folder.File("page.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_thread_that_goes_on_after_a_long_rest_is_shown_once()
    {
        var export = new GivenExport().Channel("reviews", "C1");
        foreach (var day in (int[])[0, 40])
        {
            for (var i = 0; i < 6; i++)
            {
                export.Say("reviews", Begin.AddDays(day).AddMinutes(i), $"U{i % 2}", "See you at the review then.", Begin);
            }
        }

        var told = Replayed.Of(new(export.AsZip(_folder), Html: _folder.File("page.html")));

        Assert.True(told.ExitCode is 0, told.Errors);
        Assert.Single(Regex.Matches(File.ReadAllText(_folder.File("page.html")), "<article"));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A quarrel, the same one again within a day, one person alone, and two who only greet each other.</summary>
    private static GivenExport Mixed() => new GivenExport().Channel("reviews", "C1")
        .Thread("reviews", Replayed.Quarrel, Begin)
        .Thread("reviews", Replayed.Quarrel, Begin.AddHours(5))
        .Say("reviews", Begin.AddHours(10), "U1", "Good morning.", Begin.AddHours(10)).Say("reviews", Begin.AddHours(10.1), "U1", "And again.", Begin.AddHours(10))
        .Say("reviews", Begin.AddHours(12), "U1", "Good morning.", Begin.AddHours(12)).Say("reviews", Begin.AddHours(12.1), "U2", "Good morning to you.", Begin.AddHours(12));
}
