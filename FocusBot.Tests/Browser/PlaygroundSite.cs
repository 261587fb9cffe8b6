using System.Net.Http.Json;
using System.Text.Json;
using FocusBot.Tests.FrontDoor;
using FocusBot.Tests.Process;
using Microsoft.Playwright;

namespace FocusBot.Tests.Browser;

/// <summary>The program as a newcomer starts it, and windows in which people look at it.</summary>
internal sealed class PlaygroundSite : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<Window> _windows = [];
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Chromium _chromium;
    private readonly Dictionary<string, string?> _settings;
    private FocusBotProcess _process;

    private PlaygroundSite(Chromium chromium, TimeSpan lull)
    {
        _chromium = chromium;
        Address = ProcessSettings.FreeAddress();
        _settings = ProcessSettings.Nothing("Development");
        _settings["Urls"] = Address.ToString();
        _settings["Mismatch__Lull"] = lull.ToString();
        _process = FocusBotProcess.Start(_folder.Path, _settings);
    }

    public Uri Address { get; }

    /// <param name="lull">How long a thread rests before FocusBot looks at it; absent: longer than any test.</param>
    public static async Task<PlaygroundSite> StartAsync(Chromium chromium, TimeSpan? lull = null)
    {
        var site = new PlaygroundSite(chromium, lull ?? TimeSpan.FromHours(1));
        await site._process.ReadyAsync(site.Address);
        await site.SeededAsync();
        return site;
    }

    /// <param name="person">The name, as in <c>@maya</c>.</param>
    public async Task<Window> OpenAsync(string person = "maya", string at = "", WindowOptions? options = null)
    {
        var window = await Window.OpenAsync(_chromium.Browser, Address, person, at, options ?? new());
        _windows.Add(window);
        return window;
    }

    public async Task EndAsync() => await _process.KillAsync();

    /// <summary>The same program at the same address, with a fresh workspace.</summary>
    public async Task StartAgainAsync()
    {
        await _process.DisposeAsync();
        _process = FocusBotProcess.Start(_folder.Path, _settings);
        await _process.ReadyAsync(Address);
        await SeededAsync();
    }

    /// <summary>What a script would do that acts as a person.</summary>
    public async Task<string?> ActAsync(string verb, object act)
    {
        using var answer = await _http.PostAsJsonAsync(new Uri(Address, $"/playground/act/{verb}"), act);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString();
    }

    public Task<JsonElement> StateAsync(string user) => _http.GetFromJsonAsync<JsonElement>(new Uri(Address, $"/playground/state?as={user}"));

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows)
        {
            await window.DisposeAsync();
        }

        await _process.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    /// <summary>FocusBot has introduced itself where it was invited, so nothing stirs any more.</summary>
    private Task SeededAsync() => Eventually.TrueAsync(
        async () => (await StateAsync("U0GRACE")).GetProperty("channels").EnumerateArray()
            .Where(channel => channel.GetProperty("name").GetString() is "product-reviews" or "platform")
            .All(channel => channel.GetProperty("unread").GetInt32() > 0),
        "the playground told FocusBot of its channels");
}
