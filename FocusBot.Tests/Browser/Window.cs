using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FocusBot.Tests.Browser;

internal sealed record WindowOptions(int Width = 1280, int Height = 800, ColorScheme Scheme = ColorScheme.Light, bool IsFirstVisit = false);

/// <summary>A browser window in which one person acts. Whatever the browser complains of, and every request to another host, is kept.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _troubles = [];

    private Window(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors of the console and of scripts, refused and foreign requests.</summary>
    public IReadOnlyList<string> Troubles
    {
        get { lock (_troubles) { return [.. _troubles]; } }
    }

    public static async Task<Window> OpenAsync(IBrowser browser, Uri address, string person, string at, WindowOptions options)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = options.Width, Height = options.Height }, ColorScheme = options.Scheme,
        });
        context.SetDefaultTimeout(30_000);
        if (!options.IsFirstVisit)
        {
            await context.AddInitScriptAsync("localStorage.setItem('focusbot welcome', 'yes')");
        }

        var page = await context.NewPageAsync();
        var window = new Window(context, page);
        window.Watch(address);
        await page.GotoAsync($"{address}#as=U0{person.ToUpperInvariant()}{at}");
        await window.Channel.WaitForAsync();
        return window;
    }

    public ILocator Channel => Page.Locator("#channel");

    public ILocator Thread => Page.Locator("#thread");

    public ILocator Modal => Page.Locator("#modal");

    public ILocator Story => Page.Locator("#story");

    public ILocator Toast => Page.Locator("#toast.on");

    /// <summary>Somebody's message, by words in it.</summary>
    public static ILocator Saying(ILocator place, string words) => place.Locator("article.message", new() { HasTextString = words });

    public Task GoToAsync(string channel) =>
        Page.Locator("#sidebar li button").Filter(new() { HasTextRegex = new Regex($@"^\s*(#\s+)?{Regex.Escape(channel)}(?![A-Za-z-])") }).ClickAsync();

    public Task OpenThreadAsync(string words) => Saying(Channel, words).Locator(".replies").ClickAsync();

    public async Task SayAsync(string text, ILocator? place = null)
    {
        var field = (place ?? Channel).Locator(".composer textarea");
        await field.FillAsync(text);
        await field.PressAsync("Enter");
    }

    /// <summary>Takes another person's place in the same window.</summary>
    public async Task BeAsync(string realName)
    {
        await Page.Locator(".switcher .me").ClickAsync();
        await Page.Locator("#people button", new() { HasTextString = realName }).ClickAsync();
        await Assertions.Expect(Page.Locator(".switcher .me")).ToContainTextAsync(realName);
    }

    public async Task PictureAsync(string name)
    {
        var folder = Path.Combine(Checkout.Root, "artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Watch(Uri address)
    {
        Page.Console += (_, message) => { if (message.Type is "error" or "warning") { Note($"console: {message.Text}"); } };
        Page.PageError += (_, error) => Note($"script: {error}");
        Page.Request += (_, request) => { if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" } uri && uri.Authority != address.Authority) { Note($"foreign: {request.Url}"); } };
    }

    private void Note(string trouble)
    {
        lock (_troubles)
        {
            _troubles.Add(trouble);
        }
    }
}
