using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Summaries.Message;
using FocusBot.Summaries.Schedule;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;

namespace FocusBot.Tests.Texts;

/// <summary>The team's week, as it is told.</summary>
internal static class SummaryTexts
{
    public static readonly SummarySlot Monday = new(DayOfWeek.Monday, 9);

    private static readonly TeamFocus Focus = new(Level.Execution, Situation.EarlyStage, new(2026, 4, 1), Given.Noon.AddDays(30), null);

    public static WeekFigures Figures { get; } = new(
        new(2026, 9), Group: null, Members: "", IsBlurred: false, 6, 0, new(20, 15, 5, 7), new(0, 0, 0, 0), VerdictCount.Empty, new(0, 0, 0, 0, default, default));

    public static TeamWeek Week { get; } = new(Given.Reviews, Figures, LevelMix.Empty, null, null);

    public static TeamWeek Full { get; } = Week with
    {
        Figures = Figures with
        {
            Meetings = 1,
            Praise = new(4, 2, 1, 5),
            Verdicts = new(5, 1, 0, 6) { Talked = new(4, 2, 0, 6) },
            Acts = new(4, Open: 1, TakenBack: 1, WentOn: 1, Tried: new(14, 24), Held: new(4, 11)),
        },
        Before = new(40, 40, 19, 9),
        Focus = Focus,
        Own = Level.Impact,
    };

    // Behind what it is made of: a class is initialised from top to bottom.
    public static IReadOnlyList<Said> All { get; } = [.. Cards().Select(Said.Of), .. Forms().Select(Said.Of)];

    private static IEnumerable<(string, Card)> Cards() =>
    [
        ("SummaryMessage.Weekly, everything", SummaryMessage.Weekly(Full, Monday, "Europe/Berlin")),
        ("SummaryMessage.Weekly, fewer than five people", SummaryMessage.Weekly(Of(new(3, 1, 0, 4)) with { Own = Level.Impact, Focus = Focus }, Monday, "America/New_York")),
        ("SummaryMessage.Weekly, a user group that has changed by one", SummaryMessage.Weekly(
            Week with { Figures = Figures with { Group = "S0REVIEW", IsBlurred = true }, Focus = Focus }, Monday, "Europe/Berlin")),
        ("SummaryMessage.Weekly, counted before the group changed", SummaryMessage.Weekly(Week with { IsOfAnotherGroup = true }, Monday, "Europe/Berlin")),
        ("SummaryMessage.Weekly, a time zone that is not known", SummaryMessage.Weekly(Week, Monday, "Middle/Earth")),
        ("SummaryMessage.Weekly, more Impact than before", SummaryMessage.Weekly(Of(new(60, 15, 5, 7)) with { Before = new(40, 120, 20, 9) }, Monday, null)),
        ("SummaryMessage.Weekly, nearly all one level", SummaryMessage.Weekly(Of(new(0, 60, 1, 7)), Monday, null)),
        ("SummaryMessage.Weekly, half Optics", SummaryMessage.Weekly(Of(new(5, 5, 10, 6)), Monday, null)),
        ("SummaryMessage.Weekly, half Optics on purpose", SummaryMessage.Weekly(
            Of(new(5, 5, 10, 6)) with { Focus = new(Level.Optics, Situation.AvailabilityTrouble, new(2026, 4, 1), Given.Noon.AddDays(30), null) }, Monday, null)),
        ("SummaryMessage.Weekly, little of the situation’s level", SummaryMessage.Weekly(Of(new(30, 5, 5, 6)) with { Focus = Focus }, Monday, null)),
        ("SummaryMessage.Weekly, little of the focus", SummaryMessage.Weekly(
            Of(new(5, 30, 5, 6)) with { Focus = new(Level.Impact, null, new(2026, 4, 1), Given.Noon.AddDays(30), null) }, Monday, null)),
        ("SummaryMessage.Weekly, much went on as before", SummaryMessage.Weekly(Acting(new(3, 0, 0, 2, new(1, 3), default)), Monday, null)),
        ("SummaryMessage.Weekly, asking helps", SummaryMessage.Weekly(Acting(new(1, 1, 0, 0, new(30, 40), new(6, 20))), Monday, null)),
        ("SummaryMessage.Weekly, asking does not help", SummaryMessage.Weekly(Acting(new(2, 2, 0, 0, new(6, 40), new(15, 20))), Monday, null)),
        ("SummaryMessage.Weekly, a live review alone", SummaryMessage.Weekly(Week with { Figures = Figures with { Threads = 0, Meetings = 2, Mix = LevelMix.Empty } }, Monday, null)),
        ("SummaryMessage.Weekly, praise by five people", SummaryMessage.Weekly(Week with { Figures = Figures with { Praise = new(0, 6, 0, 5) } }, Monday, null)),
        ("SummaryMessage.Weekly, praise by four people", SummaryMessage.Weekly(Week with { Figures = Figures with { Praise = new(3, 6, 0, 4) } }, Monday, null)),
        ("SummaryMessage.Weekly, praise for updates mostly", SummaryMessage.Weekly(Week with { Figures = Figures with { Praise = new(0, 2, 3, 5) } }, Monday, null)),
        ("SummaryMessage.Weekly, four people’s verdicts", SummaryMessage.Weekly(Week with { Figures = Figures with { Meetings = 1, Verdicts = new(2, 1, 1, 4) } }, Monday, null)),
        ("SummaryMessage.OnRequest", SummaryMessage.OnRequest(Full)),
        ("SummaryMessage.Nothing", SummaryMessage.Nothing(Given.Reviews, new(2026, 9))),
        ("SummaryMessage.ForTheTeamAlone, whoever writes", SummaryMessage.ForTheTeamAlone(Given.Reviews, isGroup: false)),
        ("SummaryMessage.ForTheTeamAlone, a user group", SummaryMessage.ForTheTeamAlone(Given.Reviews, isGroup: true)),
        ("SummaryMessage.NotAsked", SummaryMessage.NotAsked),
        ("SummaryMessage.NoGroup", SummaryMessage.NoGroup(Given.Reviews)),
        ("SummaryMessage.TurnedOff", SummaryMessage.TurnedOff(Given.Reviews)),
        ("SummaryMessage.TurnedOn", SummaryMessage.TurnedOn(Given.Reviews)),
        ("SummaryMessage.GroupGone", SummaryMessage.GroupGone(Given.Reviews, "S0REVIEW")),
        ("SummaryMessage.DayChanged, this week", SummaryMessage.DayChanged(Given.Reviews, new(DayOfWeek.Friday, 17), new(Given.Noon.AddDays(4).AddHours(5), IsThisWeek: true))),
        ("SummaryMessage.DayChanged, an earlier day", SummaryMessage.DayChanged(Given.Reviews, new(DayOfWeek.Monday, 9), new(Given.Noon.AddDays(7).AddHours(-3), IsThisWeek: false))),
        ("SummaryMessage.DayChanged, no time zone yet", SummaryMessage.DayChanged(Given.Reviews, new(DayOfWeek.Friday, 17), null)),
    ];

    private static TeamWeek Of(LevelMix mix) => Week with { Figures = Figures with { Mix = mix } };

    private static TeamWeek Acting(ActCount acts) => Week with { Figures = Figures with { Acts = acts } };

    private static IEnumerable<(string, Form)> Forms() => [("SummaryForm.For", SummaryForm.For(Given.Reviews, Monday))];
}
