using System.Text.Json.Nodes;
using FocusBot.Conversations;

namespace FocusBot.Slack.BlockKit;

/// <summary>Slack's overflow menu. Its entries have no action of their own, so what an entry means travels in its value.</summary>
internal static class MenuBlock
{
    public const string ActionId = "more";

    private const char Between = '|';

    /// <exception cref="CardDoesNotFitException">The menu breaks a limit.</exception>
    public static JsonObject Of(IReadOnlyList<CardButton> menu) => new()
    {
        ["type"] = "overflow",
        ["action_id"] = ActionId,
        ["options"] = new JsonArray([.. BlockKitLimits.Menu.FitDistinct(menu, entry => entry.Action).Select(Option)]),
    };

    /// <returns>The action and the value of the entry that was chosen; <see langword="null"/> when it wasn't made here.</returns>
    public static (string Action, string Value)? Read(string chosen) =>
        chosen.IndexOf(Between, StringComparison.Ordinal) is > 0 and var at ? (chosen[..at], chosen[(at + 1)..]) : null;

    private static JsonObject Option(CardButton entry) => new()
    {
        ["text"] = BlockKitJson.Plain(BlockKitLimits.OptionLabel.Fit(entry.Label)),
        ["value"] = BlockKitLimits.OptionValue.Fit($"{entry.Action}{Between}{entry.Value}"),
    };
}
