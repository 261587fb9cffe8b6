using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FocusBot.Tests.FrontDoor;
using FocusBot.Tests.Playground.Bolt;

namespace FocusBot.Tests.Process;

/// <summary>The newcomer's first command: no secrets, Development.</summary>
public sealed class PlaygroundStartTests
{
    [Fact]
    public async Task Without_secrets_Development_is_a_playground_on_this_machine_alone()
    {
        using var folder = new TempFolder();
        var address = ProcessSettings.FreeAddress();
        var settings = ProcessSettings.Nothing("Development");
        settings["Urls"] = address.ToString();
        await using var process = FocusBotProcess.Start(folder.Path, settings);
        await process.ReadyAsync(address);

        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "/"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "/health/ready"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(http, "/", host: "slack.example"));

        Assert.Equal(0, await process.TerminateAsync());
        Assert.Contains($"Open {address.GetLeftPart(UriPartial.Authority)} in a browser", process.Output, StringComparison.Ordinal);
        Assert.Empty(process.Errors);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Another_apps_manifest_makes_it_the_workspace_of_that_app()
    {
        using var folder = new TempFolder();
        var (settings, address) = (ProcessSettings.Nothing("Development"), ProcessSettings.FreeAddress());
        settings["Urls"] = address.ToString();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "manifest.yml"), GivenManifest.Socket);
        await using var process = FocusBotProcess.Start(folder.Path, settings, "playground", "--app", "manifest.yml");
        await Eventually.TrueAsync(() => process.HasExited || process.Output.Contains("SLACK_APP_TOKEN", StringComparison.Ordinal), "the announcement");

        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        var state = await http.GetFromJsonAsync<JsonElement>("/playground/state");

        Assert.Equal(("Bolt Sample", true), (state.GetProperty("app").GetProperty("name").GetString(), state.GetProperty("app").GetProperty("is_guest").GetBoolean()));
        Assert.Contains($"SLACK_API_URL={address.GetLeftPart(UriPartial.Authority)}/playground/api/", process.Output, StringComparison.Ordinal);
        Assert.Equal(0, await process.TerminateAsync());
        Assert.Empty(process.Errors);
    }

    [Theory]
    [InlineData("display_information:\n  name: x\nsettings:\n  event_subscriptions:\n    request_url: https://x.example/events", "--Playground:RequestUrl")]
    [InlineData("a:\n\tb", "Line 1")]
    [InlineData(null, "manifest.yml can't be read")]
    public async Task A_manifest_that_cannot_be_used_is_one_sentence(string? manifest, string why)
    {
        using var folder = new TempFolder();
        if (manifest is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, "manifest.yml"), manifest);
        }

        await using var process = FocusBotProcess.Start(folder.Path, ProcessSettings.Nothing("Development"), "playground", "--app", "manifest.yml");

        Assert.Equal(1, await process.ExitAsync());
        Refusal.IsOneSentence(process.Errors, why);
    }

    [Fact]
    public async Task The_playground_refuses_an_address_that_others_can_reach()
    {
        using var folder = new TempFolder();
        var settings = ProcessSettings.Nothing("Development");
        settings["Urls"] = "http://0.0.0.0:5100";
        await using var process = FocusBotProcess.Start(folder.Path, settings);

        Assert.Equal(1, await process.ExitAsync());
        Refusal.IsOneSentence(process.Errors, "it listens on this machine alone");
    }

    [Fact]
    public async Task A_second_playground_on_the_same_port_says_so_and_names_the_setting()
    {
        using var folder = new TempFolder();
        var address = ProcessSettings.FreeAddress();
        var settings = ProcessSettings.Nothing("Development");
        settings["Urls"] = address.ToString();
        await using var first = FocusBotProcess.Start(folder.Path, settings);
        await first.ReadyAsync(address);

        await using var second = FocusBotProcess.Start(folder.Path, settings);

        Assert.Equal(1, await second.ExitAsync());
        Refusal.IsOneSentence(second.Errors, "(setting Urls)");
        Assert.Empty(second.Output);
        Assert.False(first.HasExited);
    }

    [Fact]
    public async Task What_a_killed_playground_leaves_goes_when_the_next_one_begins_and_nobody_elses_does()
    {
        using var temporary = new TempFolder();
        using var folder = new TempFolder();
        await using var first = await StartAsync(folder, temporary);
        await using var second = await StartAsync(folder, temporary);
        Assert.Equal(2, Directory.GetDirectories(temporary.Path).Length);

        await first.KillAsync();
        await using var third = await StartAsync(folder, temporary);

        Assert.Equal(2, Directory.GetDirectories(temporary.Path).Length);
        Assert.Equal((0, 0), (await second.TerminateAsync(), await third.TerminateAsync()));
        Assert.Empty(Directory.GetDirectories(temporary.Path));
    }

    private static async Task<FocusBotProcess> StartAsync(TempFolder folder, TempFolder temporary)
    {
        var (settings, address) = (ProcessSettings.Nothing("Development"), ProcessSettings.FreeAddress());
        (settings["Urls"], settings["TMPDIR"]) = (address.ToString(), temporary.Path);
        var process = FocusBotProcess.Start(folder.Path, settings);
        await process.ReadyAsync(address);
        return process;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
