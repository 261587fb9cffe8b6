using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FocusBot.Tests.Browser;

/// <summary>The first two minutes of a newcomer.</summary>
[Collection(InBrowser.Name)]
public sealed class StoryTests(Chromium chromium)
{
    [BrowserFact]
    public async Task The_tour_plays_to_its_end_and_shows_why_FocusBot_speaks()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium, TimeSpan.FromSeconds(2));
        var newcomer = await site.OpenAsync(options: new(IsFirstVisit: true));
        await Expect(newcomer.Page.Locator("#welcome")).ToBeVisibleAsync();
        await newcomer.PictureAsync("welcome");
        await newcomer.Page.Locator("button.story.first").ClickAsync();

        await StepUntilAsync(newcomer, "puts both sides in the same words");

        await Expect(Window.Saying(newcomer.Thread, "you two are at different levels")).ToBeVisibleAsync();
        await Expect(newcomer.Page.Locator("#insight .verdict")).ToContainTextAsync("Has spoken");
        await Expect(newcomer.Thread.Locator(".reading .level.execution").First).ToBeVisibleAsync();
        await newcomer.PictureAsync("tour");

        // A sign is one line, for a mismatch or against one.
        foreach (var pair in await newcomer.Page.Locator("#insight .pair").AllAsync())
        {
            var signs = await pair.Locator(".signs li > span:nth-child(3)").AllInnerTextsAsync();
            Assert.Equal(signs.Distinct(StringComparer.Ordinal), signs);
        }

        await StepUntilAsync(newcomer, "More stories");

        await newcomer.Story.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(newcomer.Story).ToHaveCountAsync(0);
        await newcomer.Page.ReloadAsync();
        await Expect(newcomer.Thread).ToBeVisibleAsync();
        await Expect(newcomer.Page.Locator("#welcome")).ToBeHiddenAsync();
        Assert.Empty(newcomer.Troubles);
        Assert.Empty((await site.StateAsync("U0MAYA")).GetProperty("mistakes").EnumerateArray());
    }

    [BrowserFact]
    public async Task It_plays_by_itself_goes_on_after_a_reload_and_can_be_left()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium, TimeSpan.FromSeconds(2));
        var newcomer = await site.OpenAsync(options: new(IsFirstVisit: true));
        await newcomer.Page.Locator("button.story.first").ClickAsync();
        await Expect(newcomer.Page.Locator("article.ghost")).ToBeVisibleAsync();
        await Expect(newcomer.Thread).ToBeVisibleAsync();

        await newcomer.Page.ReloadAsync();

        await Expect(newcomer.Story.GetByRole(AriaRole.Button, new() { Name = "Play" })).ToBeVisibleAsync();
        await newcomer.Story.GetByRole(AriaRole.Button, new() { Name = "Next step" }).ClickAsync();
        await Expect(newcomer.Thread.Locator("article.message")).Not.ToHaveCountAsync(1);
        await newcomer.Story.GetByRole(AriaRole.Button, new() { Name = "Leave the story" }).ClickAsync();
        await Expect(newcomer.Story).ToHaveCountAsync(0);
        Assert.Empty(newcomer.Troubles);
    }

    [BrowserFact]
    public async Task A_hot_thread_at_one_level_stays_without_a_word_and_the_panel_says_why()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium, TimeSpan.FromSeconds(2));
        var window = await site.OpenAsync();
        await StartAsync(window, "same-level");

        await StepUntilAsync(window, "More stories");

        await Expect(window.Page.Locator("#insight .verdict")).ToContainTextAsync("Stays silent");
        await Expect(window.Page.Locator("#insight .verdict")).ToContainTextAsync("the same level");
        await Expect(window.Thread.Locator(".badge", new() { HasTextString = "APP" })).ToHaveCountAsync(0);
        Assert.Empty(window.Troubles);
    }

    [BrowserFact]
    public async Task On_Monday_the_summary_arrives_with_its_chart()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium, TimeSpan.FromSeconds(2));
        var window = await site.OpenAsync();
        await StartAsync(window, "summary");

        await StepUntilAsync(window, "More stories");

        await Expect(window.Channel.Locator("figure.chart svg").First).ToBeVisibleAsync();
        await Expect(window.Page.Locator(".clock")).ToContainTextAsync("Mon");
        await window.PictureAsync("summary");
        Assert.Empty(window.Troubles);
    }

    [BrowserFact]
    public async Task Whoever_writes_their_own_gets_an_empty_thread_and_the_panel()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium, TimeSpan.FromSeconds(2));
        var newcomer = await site.OpenAsync(options: new(IsFirstVisit: true));
        await newcomer.Page.GetByRole(AriaRole.Button, new() { Name = "Write your own" }).ClickAsync();
        await Expect(newcomer.Page.Locator("#welcome")).ToBeHiddenAsync();

        await newcomer.SayAsync("A review of my own: the date moves to the 9th, two points are open.");

        await Expect(newcomer.Thread).ToContainTextAsync("A review of my own");
        await Expect(newcomer.Page.Locator("#insight .verdict")).ToBeVisibleAsync();
        Assert.Empty(newcomer.Troubles);
    }

    internal static async Task StartAsync(Window window, string id)
    {
        await window.Page.Locator(".stories-button").ClickAsync();
        await window.Page.Locator($"[data-story='{id}']").ClickAsync();
        await Expect(window.Story).ToBeVisibleAsync();
    }

    /// <summary>Step by step, as somebody does who reads faster than the story types.</summary>
    internal static async Task StepUntilAsync(Window window, string words)
    {
        var pause = window.Story.GetByRole(AriaRole.Button, new() { Name = "Pause" });
        if (await pause.CountAsync() > 0)
        {
            await pause.ClickAsync();
        }

        await Eventually.TrueAsync(
            async () =>
            {
                if ((await window.Page.EvaluateAsync<string>("document.querySelector('#story')?.textContent ?? ''")).Contains(words, StringComparison.Ordinal))
                {
                    return true;
                }

                // The bar may change at any moment: the click goes to the button that is there, or nowhere.
                await window.Page.EvaluateAsync("[...document.querySelectorAll('#story button:enabled')].find(button => button.textContent === 'Next step')?.click()");
                return false;
            },
            $"the story came to “{words}”");
    }
}
