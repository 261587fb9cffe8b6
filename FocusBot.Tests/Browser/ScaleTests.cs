using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FocusBot.Tests.Browser;

/// <summary>A page that stays light, however long the channel is.</summary>
[Collection(InBrowser.Name)]
public sealed class ScaleTests(Chromium chromium)
{
    private const int Messages = 5_000, MostInPage = 200;

    [BrowserFact]
    public async Task Five_thousand_messages_are_scrolled_through_with_few_of_them_in_the_page()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        for (var i = 1; i <= Messages; i++)
        {
            Assert.Null(await site.ActAsync("say", new { @as = "U0JONAS", channel = "C0RANDOM", text = string.Create(CultureInfo.InvariantCulture, $"line {i}") }));
        }

        var maya = await site.OpenAsync();
        await maya.GoToAsync("random");
        await Expect(maya.Channel.Locator("article.message").Last).ToContainTextAsync($"line {Messages}");
        await maya.Page.EvaluateAsync("new PerformanceObserver(list => { for (const task of list.getEntries()) window.longest = Math.max(window.longest ?? 0, task.duration); }).observe({ type: 'longtask' })");
        var most = 0;
        await Eventually.TrueAsync(
            async () =>
            {
                // The page may have moved under the mouse while it was loading, on a busy machine for a while.
                await maya.Page.Locator("#timeline").HoverAsync();
                await maya.Page.Mouse.WheelAsync(0, -30_000);
                most = Math.Max(most, await maya.Channel.Locator("article.message").CountAsync());
                return await maya.Channel.Locator("article.message .text", new() { HasTextString = "got the key to the van" }).CountAsync() > 0;
            },
            "the first message of the channel");

        Assert.InRange(most, 60, MostInPage);
        await maya.Channel.GetByRole(AriaRole.Button, new() { Name = "Go to the newest" }).ClickAsync();
        await Expect(maya.Channel.Locator("article.message").Last).ToContainTextAsync($"line {Messages}");
        Measured.Note("longest pause while 5,000 messages were scrolled through", $"{await maya.Page.EvaluateAsync<double>("window.longest ?? 0"):0} ms");
        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task The_first_view_is_small()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var window = await site.OpenAsync();
        await window.Page.GotoAsync("about:blank");
        await window.Page.GotoAsync($"{site.Address}#as=U0JONAS");
        await Expect(window.Channel.Locator("article.message").First).ToBeVisibleAsync();
        await window.Page.EvaluateAsync("performance.mark('shown')");

        var bytes = await window.Page.EvaluateAsync<int>(
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.decodedBodySize, 0)");

        Measured.Note("bytes of the first view", $"{bytes:N0}");
        Measured.Note("until the first message is shown", $"{await window.Page.EvaluateAsync<double>("performance.getEntriesByName('shown')[0].startTime"):0} ms");
        Assert.InRange(bytes, 10_000, 300_000);
    }
}
