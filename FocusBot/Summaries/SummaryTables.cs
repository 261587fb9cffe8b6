using FocusBot.Storage.Tables;
using FocusBot.Summaries.Schedule;

namespace FocusBot.Summaries;

internal static class SummaryTables
{
    private const string Schedule = "Summaries/Schedule";

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
        new("summary_team", ["channel", "person"], [new("person", "user groups whose week a summary tells")], new("read_at"), "Summaries/Week")
        {
            Show = row => Shown(row, row.Text("user_group")),
        },
    ];

    private static PersonalRow Planned(KeptRow row)
    {
        var at = row.At("look_at") ?? row.At("planned_at");
        return row.Shown(row.Fact("channel"), row.Fact("what", "week"), ("at", KeptRow.Iso(at))) with { At = at };
    }

    private static PersonalRow Shown(KeptRow row, string? what) => row.Shown(row.Fact("channel"), ("what", what), row.When());
}
