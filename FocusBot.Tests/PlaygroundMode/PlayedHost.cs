using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FocusBot.Hosting;
using FocusBot.Playground.Control;
using FocusBot.Playground.Seed;
using FocusBot.Playground.Time;
using FocusBot.Playground.World;
using FocusBot.Tests.FrontDoor;
using FocusBot.Tests.Process;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FocusBot.Tests.PlaygroundMode;

/// <summary>FocusBot as a newcomer starts it: with its own local workspace, on one port. What is tested goes through the page's doors.</summary>
internal sealed class PlayedHost : IAsyncDisposable
{
    // Whatever day it is: on a Sunday, nothing would have come of anything by Monday.
    private static readonly DateTimeOffset Wednesday = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;
    private readonly FakeClock _machine;
    private readonly HttpClient _http;

    private PlayedHost(WebApplication app, Uri address, FakeClock machine) =>
        (_app, Slack, _machine, _http) = (app, app.Services.GetRequiredService<LocalSlack>(), machine, new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address });

    public HttpClient Http => _http;

    public LocalSlack Slack { get; }

    public ClockMover Clock => Of<ClockMover>();

    public WorkspaceChannel Reviews => Slack.Channel("product-reviews");

    /// <returns>Once FocusBot has been told of everything in the seed.</returns>
    public static async Task<PlayedHost> StartAsync(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var (address, machine) = (ProcessSettings.FreeAddress(), FakeClock.Going(Wednesday));
        var app = FocusBotApp.Create([$"--Urls={address.GetLeftPart(UriPartial.Authority)}", "--Slack:Transport=playground"], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(machine);
            builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        });
        await app.StartAsync();
        var host = new PlayedHost(app, address, machine);
        await (host.Of<SeedDelivery>().ExecuteTask ?? Task.CompletedTask).WaitAsync(TimeSpan.FromSeconds(30));
        await host.RestAsync();
        return host;
    }

    public T Of<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Person Person(string name) => Slack.Person(name);

    /// <summary>Lets FocusBot finish what it has to do now, without a moment passing.</summary>
    public Task RestAsync() => Clock.RestAsync();

    /// <summary>A lull passes.</summary>
    public Task LullAsync() => Clock.MoveByAsync(TimeSpan.FromSeconds(11));

    public Task<JsonElement> InsightAsync(string channel, string root) =>
        _http.GetFromJsonAsync<JsonElement>(new Uri($"/playground/insight?channel={channel}&thread={root}", UriKind.Relative));

    public async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>Two people argue, line by line in turn.</summary>
    /// <returns>The root's ts.</returns>
    public async Task<string> ArgueAsync(string one, string other, IReadOnlyList<string> lines)
    {
        var root = await Slack.SayAsync(Person(one).Id, Reviews.Id, lines[0]);
        for (var i = 1; i < lines.Count; i++)
        {
            await Slack.SayAsync(Person(i % 2 == 0 ? one : other).Id, Reviews.Id, lines[i], root.Ts);
        }

        await RestAsync();
        return root.Ts;
    }

    public async ValueTask DisposeAsync()
    {
        var mistakes = Slack.Mistakes;
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _machine.Dispose();
        Assert.Empty(mistakes);
    }
}
