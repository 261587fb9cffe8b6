using FocusBot.Playground.World;
using FocusBot.Slack.Manifest;

namespace FocusBot.Tests.Playground;

public sealed class InstalledAppTests
{
    [Fact]
    public void The_playground_offers_commands_as_the_manifest_says_them()
    {
        var manifest = SlackManifest.Socket("/level");
        var command = Assert.Single(new Workspace(TimeProvider.System).App.Commands);

        Assert.Contains($"command: {command.Name}\n", manifest, StringComparison.Ordinal);
        Assert.Contains($"description: {command.Description}\n", manifest, StringComparison.Ordinal);
        Assert.Contains($"usage_hint: \"{command.UsageHint}\"\n", manifest, StringComparison.Ordinal);
    }
}
