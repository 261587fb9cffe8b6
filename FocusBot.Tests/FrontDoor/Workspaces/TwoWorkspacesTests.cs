using System.Text;
using FocusBot.Cli;

namespace FocusBot.Tests.FrontDoor.Workspaces;

/// <summary>One FocusBot for two workspaces: each has its own, and nothing of the other's.</summary>
public sealed class TwoWorkspacesTests
{
    [Fact]
    public async Task Each_gets_its_own_nudge_and_when_one_removes_FocusBot_exactly_theirs_is_gone()
    {
        await using var world = await CompanyWorld.StartAsync();
        await CompanyWorld.ArgueAsync(world.North);
        await CompanyWorld.ArgueAsync(world.South);
        var (north, south) = ($"-/{world.North.Slack.Workspace.Team.Id}/workspace", $"-/{world.South.Slack.Workspace.Team.Id}/workspace");
        Assert.Equal((2, 2), (world.Count($"SELECT COUNT(*) FROM declaration WHERE installation = '{north}'"), world.Count($"SELECT COUNT(*) FROM declaration WHERE installation = '{south}'")));
        world.Clock.Advance(TimeSpan.FromSeconds(2));

        await world.North.Slack.RaiseAsync(new() { ["type"] = "app_uninstalled" });

        await Eventually.TrueAsync(() => world.Count($"SELECT COUNT(*) FROM declaration WHERE installation = '{north}'") == 0, "what was the north's is gone");
        await Eventually.TrueAsync(() => world.Count($"SELECT COUNT(*) FROM installed_token WHERE installation = '{north}'") == 0, "its token is gone");
        Assert.Equal(1, world.Count($"SELECT COUNT(*) FROM installed_token WHERE installation = '{south}'"));
        Assert.Equal(2, world.Count($"SELECT COUNT(*) FROM declaration WHERE installation = '{south}'"));

        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await world.InstallAsync(world.North);
        await CompanyWorld.ArgueAsync(world.North, "more-reviews");
        Assert.Equal(2, world.Count($"SELECT COUNT(*) FROM declaration WHERE installation = '{north}'"));
    }

    [Fact]
    public async Task The_database_alone_opens_no_workspace_and_without_the_keys_nothing_is_lost()
    {
        await using var world = await CompanyWorld.StartAsync();
        await CompanyWorld.ArgueAsync(world.North);
        await world.StopFocusBotAsync();
        Assert.DoesNotContain("xoxb-1", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(world.Database)), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(world.Keys));

        Directory.Move(world.Keys, world.Keys + "-away");
        var doctor = new StringWriter();
        string[] settings = [.. world.Settings().Append(new("Slack:Transport", "http")).Append(new("Slack:SigningSecret", SlackSide.SigningSecret)).Append(new("Storage:ConnectionString", $"Data Source={world.Database}")).Select(setting => $"--{setting.Key}={setting.Value}")];
        Assert.Equal(1, await DoctorVerb.RunAsync(settings, doctor, CancellationToken.None));
        Assert.Contains($"sealed with a key that isn't in {world.Keys}", doctor.ToString(), StringComparison.Ordinal);

        Directory.Delete(world.Keys, recursive: true);
        Directory.Move(world.Keys + "-away", world.Keys);
        doctor = new StringWriter();
        await DoctorVerb.RunAsync(settings, doctor, CancellationToken.None);
        Assert.Contains($"ok    Slack workspace {world.North.Slack.Workspace.Team.Name}: Its token works.", doctor.ToString(), StringComparison.Ordinal);
    }
}
