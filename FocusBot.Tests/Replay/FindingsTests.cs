using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Replay.Results;
using FocusBot.Replay.Watching;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Tests.Replay;

/// <summary>One automatic moment a thread, one a person a day, three a week; over all channels, by the clock.</summary>
public sealed class FindingsTests
{
    [Fact]
    public void A_thread_has_one_moment() =>
        Assert.Equal(["a 0"], Spoken(At("a", 0), At("a", 30)));

    [Fact]
    public void A_person_is_addressed_once_a_day() =>
        Assert.Equal(["a 0", "c 24"], Spoken(At("a", 0), At("b", 23), At("c", 24)));

    [Fact]
    public void A_person_is_addressed_three_times_a_week() =>
        Assert.Equal(["a 0", "b 25", "c 50", "f 168"], Spoken(At("a", 0), At("b", 25), At("c", 50), At("d", 75), At("e", 167), At("f", 168)));

    [Fact]
    public void A_thread_that_was_refused_may_be_spoken_in_later() =>
        Assert.Equal(["a 0", "b 26"], Spoken(At("b", 5), At("b", 26), At("a", 0)));

    [Fact]
    public void Of_two_pairs_the_one_that_may_be_addressed_is()
    {
        var both = At("b", 1) with { Pairs = [Pair("U1", "U2"), Pair("U3", "U4")] };

        var findings = Findings.Of([At("a", 0), both], Replayed.Rules);

        Assert.Equal(["U1", "U3"], findings.Spoken.Select(finding => finding.Pair.First.Person.Value));
    }

    [Fact]
    public void Threads_that_were_left_alone_are_counted() =>
        Assert.Single(Findings.Of([At("a", 0), At("b", 1), At("b", 2), At("c", 3), At("c", 40)], Replayed.Rules).HeldBack);

    private static IEnumerable<string> Spoken(params Occasion[] occasions) =>
        Findings.Of(occasions, Replayed.Rules).Spoken.Select(finding => FormattableString.Invariant($"{finding.Place.Channel} {(finding.SpokenAt - GivenExport.Begin).TotalHours}"));

    private static Occasion At(string channel, int hours)
    {
        var at = GivenExport.Begin.AddHours(hours);
        return new(new(channel, null, MessageTs.At(GivenExport.Begin)), MessageTs.At(at.AddMinutes(-2)), at, [Pair("U1", "U2")]);
    }

    private static FittingPair Pair(string first, string second) =>
        new(new(new(first), Level.Impact, []), new(new(second), Level.Execution, []), 0.95, MismatchAction.Nudge, []);
}
