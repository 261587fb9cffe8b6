using FocusBot.Nudges.Checks;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Teams.Channels;

namespace FocusBot.Tests.Nudges;

/// <summary>Whether and how FocusBot speaks by itself: the caps, the modes and everybody's wishes.</summary>
public sealed class SpeakRuleTests
{
    private static readonly SpeakFacts Free = new(
        ChannelSettings.Default, IsQuietHour: false, IsThreadMuted: false, IsThreadClosed: false, MayBothBeAddressed: true, IsUnsure: false,
        HasSpokenHere: false, WasNudged: false, MostToday: 0, MostThisWeek: 0, SinceNewest: TimeSpan.FromMinutes(2), NamesOptics: false,
        AreBothDeclared: false, IsAnybodyToAsk: true, HadItsQuestion: false, Draw: 0);

    [Theory]
    [InlineData(MismatchAction.Nudge)]
    [InlineData(MismatchAction.Ask)]
    internal void However_sure_it_is_it_asks_first(MismatchAction action) => Assert.Equal(InterventionAct.Ask, Decide(action, Free));

    [Fact]
    public void What_is_not_enough_is_not_said() => Assert.Null(Decide(MismatchAction.StaySilent, Free));

    [Theory]
    [InlineData(ChannelMode.AskFirst, MismatchAction.Nudge, InterventionAct.Ask)]
    [InlineData(ChannelMode.Private, MismatchAction.Nudge, InterventionAct.Ask)]
    [InlineData(ChannelMode.Thread, MismatchAction.Nudge, InterventionAct.Nudge)]
    [InlineData(ChannelMode.Thread, MismatchAction.Ask, InterventionAct.Ask)]
    [InlineData(ChannelMode.OnRequest, MismatchAction.Nudge, null)]
    [InlineData(ChannelMode.Off, MismatchAction.Nudge, null)]
    internal void Only_a_channel_that_chose_so_hears_a_guess(ChannelMode mode, MismatchAction action, InterventionAct? act) =>
        Assert.Equal(act, Decide(action, In(mode)));

    [Fact]
    public void Guessed_Optics_is_asked_and_never_said() =>
        Assert.Equal(InterventionAct.Ask, Decide(MismatchAction.Nudge, In(ChannelMode.Thread) with { NamesOptics = true }));

    public static TheoryData<string> Obstacles => [.. Against.Keys];

    private static readonly Dictionary<string, SpeakFacts> Against = new()
    {
        ["a quiet hour"] = Free with { IsQuietHour = true },
        ["a muted thread"] = Free with { IsThreadMuted = true },
        ["a closed thread"] = Free with { IsThreadClosed = true },
        ["one who opted out or muted"] = Free with { MayBothBeAddressed = false },
        ["one who said mixed or not sure"] = Free with { IsUnsure = true },
        ["a thread that had its moment"] = Free with { HasSpokenHere = true },
        ["a pair that had its nudge"] = Free with { WasNudged = true },
        ["one who was addressed today"] = Free with { MostToday = 1 },
        ["one who was addressed three times this week"] = Free with { MostThisWeek = 3 },
        ["two who said their levels themselves"] = Free with { AreBothDeclared = true },
        ["two who were both asked before"] = Free with { IsAnybodyToAsk = false },
        ["a channel that had its question this week"] = Free with { HadItsQuestion = true },
        ["a thread that has long moved on"] = Free with { SinceNewest = TimeSpan.FromHours(2) },
    };

    [Theory]
    [MemberData(nameof(Obstacles))]
    public void One_obstacle_is_enough_for_silence(string obstacle) => Assert.All(
        [MismatchAction.Nudge, MismatchAction.Ask], action => Assert.Null(Decide(action, Against[obstacle])));

    [Theory]
    [InlineData(0, 0, InterventionAct.Ask)]
    [InlineData(20, 19, InterventionAct.HoldOut)]
    [InlineData(20, 20, InterventionAct.Ask)]
    internal void The_hold_out_share_is_drawn(int share, int draw, InterventionAct act) =>
        Assert.Equal(act, Decide(MismatchAction.Nudge, Free with { Settings = ChannelSettings.Default with { HoldOut = share }, Draw = draw }));

    [Fact]
    public void Only_a_question_is_held_out_and_only_a_question_waits_for_its_week()
    {
        var said = In(ChannelMode.Thread) with { HadItsQuestion = true, IsAnybodyToAsk = false };

        Assert.Equal(InterventionAct.Nudge, Decide(MismatchAction.Nudge, said with { Settings = said.Settings with { HoldOut = 50 } }));
        Assert.Equal(Restraint.AskedThisWeek, SpeakRule.Against(MismatchAction.Ask, said with { IsAnybodyToAsk = true }, new NudgeOptions()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    public void What_two_people_declared_is_neither_guessed_nor_held_out(int share) =>
        Assert.Null(Decide(MismatchAction.Ask, Free with { AreBothDeclared = true, Settings = ChannelSettings.Default with { HoldOut = share } }));

    [Fact]
    public void A_draw_stays_what_it_is_and_is_spread_evenly()
    {
        var draws = Enumerable.Range(0, 2000).Select(i => DrawRule.Draw(Given.Thread with { Root = Given.Ts(i) }, new(Given.Ana, Given.Ben))).ToList();

        Assert.Equal(DrawRule.Draw(Given.Thread, new(Given.Ana, Given.Ben)), DrawRule.Draw(Given.Thread, new(Given.Ben, Given.Ana)));
        Assert.All(draws, draw => Assert.InRange(draw, 0, 99));
        Assert.InRange(draws.Count(draw => draw < 20), 300, 500);
    }

    private static SpeakFacts In(ChannelMode mode) => Free with { Settings = ChannelSettings.Default with { Mode = mode } };

    private static InterventionAct? Decide(MismatchAction action, SpeakFacts facts) => SpeakRule.Decide(action, facts, new NudgeOptions());
}
