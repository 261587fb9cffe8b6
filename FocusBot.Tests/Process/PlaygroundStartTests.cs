using System.Net;
using FocusBot.Tests.FrontDoor;

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

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
