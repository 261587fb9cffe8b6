using FocusBot.Storage.Tables;
using FocusBot.Summaries.Schedule;
using FocusBot.Summaries.Week;

namespace FocusBot.Summaries;

internal static class SummaryTables
{
    private const string Schedule = "Summaries/Schedule", Week = "Summaries/Week";

    public static IReadOnlyList<KeptTable> All { get; } =
    [
        new("summary_plan", ["channel", "week", "person"], [new("person", "weekly summaries planned for you or sent to you")], new("planned_at"), Schedule)
        {
            Show = Planned,
            Delete = SummaryPlanStore.ForgetPersonAsync,
            BeforeRename = SummaryPlanStore.PlanAgainAsync,
        },
        new("summary_choice", ["channel", "person"], [new("person", "choices about a weekly summary")], new("chosen_at"), Schedule)
        {
            Show = row => Shown(row, row.Number("is_off") == 1 ? "off" : row.Number("day") is { } day ? $"day {day} hour {row.Number("hour")}" : null),
        },
        new("summary_team", ["channel", "person"], [new("person", "user groups whose week a summary tells")], new("read_at"), Week)
        {
            Show = row => Shown(row, row.Text("user_group")),
        },
        new("summary_week", ["channel", "week"], [], new("frozen_at"), Week),

        // A week's figures stay as they were shown; of whom they counted, nobody's id is left.
        new("summary_counted", ["channel", "week", "person"], [new("person", "weeks of a team in whose summary you were counted")], new("counted_at"), Week)
        {
            Show = row => row.Shown(row.Fact("channel"), row.Fact("what", "week"), row.When()),
            Delete = FrozenWeekStore.ForgetPersonAsync,
        },
    ];

    private static PersonalRow Planned(KeptRow row)
    {
        var at = row.At("look_at") ?? row.At("planned_at");
        return row.Shown(row.Fact("channel"), row.Fact("what", "week"), ("at", KeptRow.Iso(at))) with { At = at };
    }

    private static PersonalRow Shown(KeptRow row, string? what) => row.Shown(row.Fact("channel"), ("what", what), row.When());
}
