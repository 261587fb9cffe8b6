using FocusBot.Storage.Tables;

namespace FocusBot.Home;

internal static class HomeTables
{
    public static IReadOnlyList<KeptTable> All { get; } =
    [
        new("home", ["person"], [new("person", "that you opened FocusBot’s Home tab")], new("published_at"), "Home")
        {
            Fades = Fading.Rows,
            Show = row => row.Shown(row.When()),
        },
    ];
}
