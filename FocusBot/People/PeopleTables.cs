using FocusBot.Storage.Tables;

namespace FocusBot.People;

internal static class PeopleTables
{
    private const string Owner = "People";

    public static IReadOnlyList<KeptTable> All { get; } =
    [
        new("opt_out", ["person"], [new("person", "that you opted out")], new("opted_out_at"), Owner)
        {
            // Without it they would be read again.
            OutlivesDeletion = true,
            IsShownFirst = true,
            Show = row => row.Shown(row.When("opted_out_at")),
        },
        new("person_mute", ["person", "channel"], [new("person", "mutes")], new("muted_at"), Owner)
        {
            IsShownFirst = true,
            Show = row => row.Shown(row.Fact("channel"), row.When("ends_at", "ends_at"), row.When("muted_at")),
        },
    ];
}
