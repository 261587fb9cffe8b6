using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Interventions;
using FocusBot.Reviews.Meetings;
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

    public static TeamWeek Week { get; } = new(
        Given.Reviews, 6, 0, new(20, 15, 5, 7), LevelMix.Empty, null, [], new Dictionary<MeetingVerdict, int>(), null);

    public static TeamWeek Full { get; } = Week with
    {
        Meetings = 1,
        Before = new(40, 40, 19, 9),
        Focus = Focus,
        Moments =
        [
            new(InterventionAct.NudgeForDeclared, Outcome.Named, 1), new(InterventionAct.Nudge, Outcome.Converged, 2), new(InterventionAct.Ask, null, 1),
            new(InterventionAct.HoldOut, Outcome.Continued, 1),
        ],
        Verdicts = new Dictionary<MeetingVerdict, int> { [MeetingVerdict.Yes] = 3, [MeetingVerdict.Partly] = 1 },
        Own = Level.Impact,
        Praise = new(4, 2, 1),
    };

    // Behind what it is made of: a class is initialised from top to bottom.
    public static IReadOnlyList<Said> All { get; } = [.. Cards().Select(Said.Of), .. Forms().Select(Said.Of)];

    private static IEnumerable<(string, Card)> Cards() =>
    [
        ("SummaryMessage.Weekly, everything", SummaryMessage.Weekly(Full, Monday, "Europe/Berlin")),
        ("SummaryMessage.Weekly, fewer than five people", SummaryMessage.Weekly(Week with { Threads = 1, Now = new(3, 1, 0, 4), Own = Level.Impact }, Monday, "America/New_York")),
        ("SummaryMessage.Weekly, a time zone that is not known", SummaryMessage.Weekly(Week, Monday, "Middle/Earth")),
        ("SummaryMessage.Weekly, half Optics", SummaryMessage.Weekly(Week with { Now = new(5, 5, 10, 6) }, Monday, null)),
        ("SummaryMessage.Weekly, half Optics on purpose", SummaryMessage.Weekly(
            Week with { Now = new(5, 5, 10, 6), Focus = new(Level.Optics, Situation.AvailabilityTrouble, new(2026, 4, 1), Given.Noon.AddDays(30), null) }, Monday, null)),
        ("SummaryMessage.Weekly, little of the situation’s level", SummaryMessage.Weekly(Week with { Now = new(30, 5, 5, 6), Focus = Focus }, Monday, null)),
        ("SummaryMessage.Weekly, little of the focus", SummaryMessage.Weekly(
            Week with { Now = new(5, 30, 5, 6), Focus = new(Level.Impact, null, new(2026, 4, 1), Given.Noon.AddDays(30), null) }, Monday, null)),
        ("SummaryMessage.Weekly, much went on as before", SummaryMessage.Weekly(Week with { Moments = [new(InterventionAct.Nudge, Outcome.Continued, 2), new(InterventionAct.Nudge, Outcome.Silent, 1), new(InterventionAct.Nudge, Outcome.Divided, 1)] }, Monday, null)),
        ("SummaryMessage.Weekly, a live review alone", SummaryMessage.Weekly(Week with { Threads = 0, Meetings = 2, Now = LevelMix.Empty }, Monday, null)),
        ("SummaryMessage.Weekly, praise for one launch", SummaryMessage.Weekly(Week with { Praise = new(0, 1, 0) }, Monday, null)),
        ("SummaryMessage.Weekly, praise for updates mostly", SummaryMessage.Weekly(Week with { Praise = new(0, 2, 3) }, Monday, null)),
        ("SummaryMessage.Weekly, praise and fewer than five people", SummaryMessage.Weekly(Week with { Now = new(3, 1, 0, 4), Praise = new(2, 1, 0) }, Monday, null)),
        ("SummaryMessage.OnRequest", SummaryMessage.OnRequest(Full)),
        ("SummaryMessage.Nothing", SummaryMessage.Nothing(Given.Reviews)),
        ("SummaryMessage.NoGroup", SummaryMessage.NoGroup(Given.Reviews)),
        ("SummaryMessage.TurnedOff", SummaryMessage.TurnedOff(Given.Reviews)),
        ("SummaryMessage.TurnedOn", SummaryMessage.TurnedOn(Given.Reviews)),
        ("SummaryMessage.GroupGone", SummaryMessage.GroupGone(Given.Reviews, "S0REVIEW")),
        ("SummaryMessage.DayChanged, this week", SummaryMessage.DayChanged(Given.Reviews, new(DayOfWeek.Friday, 17), new(Given.Noon.AddDays(4).AddHours(5), IsThisWeek: true))),
        ("SummaryMessage.DayChanged, an earlier day", SummaryMessage.DayChanged(Given.Reviews, new(DayOfWeek.Monday, 9), new(Given.Noon.AddDays(7).AddHours(-3), IsThisWeek: false))),
        ("SummaryMessage.DayChanged, no time zone yet", SummaryMessage.DayChanged(Given.Reviews, new(DayOfWeek.Friday, 17), null)),
    ];

    private static IEnumerable<(string, Form)> Forms() => [("SummaryForm.For", SummaryForm.For(Given.Reviews, Monday))];
}
