using FocusBot.Slack.Manifest;
using FocusBot.Tests.PlaygroundMode;

namespace FocusBot.Tests.Playground;

public sealed class InstalledAppTests
{
    [Fact]
    public async Task The_playground_offers_commands_and_shortcuts_as_the_manifest_says_them()
    {
        await using var host = await PlayedHost.StartAsync();
        var manifest = SlackManifest.Socket("/level", ProgramWords.Table, default);
        var command = Assert.Single(host.Slack.Workspace.App.Commands);

        Assert.Contains($"command: {command.Name}\n", manifest, StringComparison.Ordinal);
        Assert.Contains($"description: {command.Description}\n", manifest, StringComparison.Ordinal);
        Assert.Contains($"usage_hint: \"{command.UsageHint}\"\n", manifest, StringComparison.Ordinal);
        Assert.Equal(["check_draft", "which_level"], host.Slack.Workspace.App.Shortcuts.Select(shortcut => shortcut.CallbackId).Order());
        foreach (var shortcut in host.Slack.Workspace.App.Shortcuts)
        {
            var type = shortcut.IsGlobal ? "global" : "message";
            Assert.Contains($"- name: {shortcut.Name}\n      type: {type}\n      callback_id: {shortcut.CallbackId}\n", manifest, StringComparison.Ordinal);
        }
    }
}
