using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FocusBot.Playground;
using FocusBot.Playground.Api;
using FocusBot.Playground.Control;
using FocusBot.Playground.Seed;
using FocusBot.Playground.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FocusBot.Tests.Playground;

/// <summary>The playground on a port of its own, with an <see cref="EchoApp"/> on the other side and a hand-moved clock.</summary>
internal sealed class PlaygroundHost : IAsyncDisposable
{
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5", BotToken = "xoxb-playground", AppToken = "xapp-1-playground";

    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private PlaygroundHost(EchoApp echo, string delivery, bool seed)
    {
        Echo = echo;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Playground:RequestUrl"] = echo.Address.AbsoluteUri,
            ["Playground:SigningSecret"] = SigningSecret,
            ["Playground:BotToken"] = BotToken,
            ["Playground:AppToken"] = AppToken,
            ["Playground:Delivery"] = delivery,
            ["Playground:Seed"] = seed ? "true" : "false",
        });
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.AddPlayground();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapPlayground();
    }

    public EchoApp Echo { get; }

    public FakeClock Clock { get; } = new(Noon);

    public IEnumerable<ApiMethod> Methods => _app.Services.GetServices<IOfferMethods>().SelectMany(family => family.All);

    public LocalSlack Slack => _app.Services.GetRequiredService<LocalSlack>();

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First()
        ?? throw new InvalidOperationException("The playground does not listen yet."));

    public HttpClient Http => _http;

    public static async Task<PlaygroundHost> StartAsync(string delivery = "http", bool seed = false, EchoApp? echo = null)
    {
        echo ??= new EchoApp();
        await echo.StartAsync();
        var host = new PlaygroundHost(echo, delivery, seed);
        await host._app.StartAsync();
        return host;
    }

    /// <summary>Waits until the app has been told of everything in the seed.</summary>
    public Task SeedToldAsync() => Eventually.In(_app.Services.GetRequiredService<SeedDelivery>().ExecuteTask ?? Task.CompletedTask);

    /// <summary>Calls the Web API as FocusBot does: JSON with a charset and the token in the header.</summary>
    public async Task<JsonElement> CallAsync(string method, object arguments, string token = BotToken)
    {
        using var response = await SendAsync(method, arguments, token);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The error word of a call, or null when it went through.</summary>
    public async Task<string?> ErrorAsync(string method, object arguments, string token = BotToken) =>
        (await CallAsync(method, arguments, token)).TryGetProperty("error", out var error) ? error.GetString() : null;

    public Task<HttpResponseMessage> SendAsync(string method, object arguments, string token = BotToken) =>
        SendAsync(HttpMethod.Post, method, new StringContent(JsonSerializer.Serialize(arguments), Encoding.UTF8, "application/json"), token);

    public async Task<JsonElement> GetAsync(string method, string query, string token = BotToken)
    {
        using var response = await SendAsync(HttpMethod.Get, $"{method}?{query}", null, token);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod verb, string method, HttpContent? content, string token = BotToken)
    {
        var request = new HttpRequestMessage(verb, new Uri(Address, $"/playground/api/{method}")) { Content = content };
        request.Headers.Authorization = token.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", token);
        return _http.SendAsync(request);
    }

    /// <summary>A public channel with two people and the app in it.</summary>
    public async Task<(WorkspaceChannel Channel, Person Ana, Person Ben)> ReviewsAsync()
    {
        var (ana, ben) = (Slack.AddPerson("ana"), Slack.AddPerson("ben"));
        var channel = Slack.AddChannel("reviews", ana, ben);
        await Slack.InviteBotAsync(ana.Id, channel.Id);
        return (Slack.Channel("reviews"), ana, ben);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await Echo.DisposeAsync();
    }
}
