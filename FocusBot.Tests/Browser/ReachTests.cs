using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FocusBot.Tests.Browser;

/// <summary>Everybody can use the page: by keyboard, by ear, in the dark, on a phone.</summary>
[Collection(InBrowser.Name)]
public sealed class ReachTests(Chromium chromium)
{
    [BrowserFact]
    public async Task The_keyboard_alone_is_enough_to_write_ask_and_answer()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya");
        var keys = maya.Page.Keyboard;
        await FocusAsync(maya, "#channel article:has-text('Review doc for the companion app') .replies");
        await keys.PressAsync("Enter");
        await FocusAsync(maya, "#thread .composer textarea");
        await keys.TypeAsync("Which level, @foc");
        await Expect(maya.Page.Locator(".suggestions li")).ToHaveCountAsync(1);
        await keys.PressAsync("Enter");
        await keys.TypeAsync("now");
        await keys.PressAsync("Enter");

        await Expect(Window.Saying(maya.Thread, "asks everybody in this thread")).ToBeVisibleAsync();
        await FocusAsync(maya, "#thread article.ephemeral button:has-text('Execution')");
        await keys.PressAsync("Enter");
        await Expect(Window.Saying(maya.Thread, "Your answer: Execution")).ToBeVisibleAsync();
        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task No_view_has_a_serious_finding_of_accessibility()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            var maya = await site.OpenAsync("maya", options: new(Scheme: scheme));
            await CheckAsync(maya, "the channel");
            await maya.OpenThreadAsync("Review doc for the companion app");
            await maya.Thread.GetByRole(AriaRole.Button, new() { Name = "What FocusBot sees" }).ClickAsync();
            await Expect(maya.Page.Locator("#insight .verdict")).ToBeVisibleAsync();
            await Expect(maya.Channel).ToBeVisibleAsync();
            await CheckAsync(maya, "the thread, read along");
            await maya.PictureAsync($"thread-{scheme.ToString().ToLowerInvariant()}");
            await maya.Page.Locator(".switcher .me").ClickAsync();
            await CheckAsync(maya, "the person switcher");
            await maya.Page.Keyboard.PressAsync("Escape");
            await maya.GoToAsync("Threads");
            await Expect(maya.Channel.Locator(".followed").First).ToBeVisibleAsync();
            await CheckAsync(maya, "the threads");
            await maya.GoToAsync("FocusBot");
            await maya.Page.GetByRole(AriaRole.Tab, new() { Name = "Home" }).ClickAsync();
            await Expect(maya.Page.Locator(".home")).ToContainTextAsync("Your channels");
            await CheckAsync(maya, "the Home tab");
            await maya.GoToAsync("product-reviews");
            await maya.SayAsync("/level ");
            await Expect(maya.Modal).ToBeVisibleAsync();
            await CheckAsync(maya, "a modal");
            await maya.Page.Keyboard.PressAsync("Escape");
            await Expect(maya.Modal).ToBeHiddenAsync();
            await maya.Page.GetByRole(AriaRole.Button, new() { NameString = "Stories" }).ClickAsync();
            await CheckAsync(maya, "the way in");
            await maya.Page.Keyboard.PressAsync("Escape");
        }
    }

    [BrowserFact]
    public async Task On_a_phone_everything_has_its_turn()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya", options: new(390, 780));
        await Expect(maya.Page.Locator("#sidebar")).ToBeHiddenAsync();
        await maya.Page.GetByRole(AriaRole.Button, new() { Name = "Channels", Exact = true }).ClickAsync();
        await maya.PictureAsync("phone-channels");
        await maya.GoToAsync("platform");
        await Expect(maya.Page.Locator("#sidebar")).ToBeHiddenAsync();
        await maya.Channel.Locator(".replies").First.ClickAsync();
        await Expect(maya.Thread).ToBeVisibleAsync();
        await Expect(maya.Channel).ToBeHiddenAsync();
        await maya.PictureAsync("phone-thread");
        var newest = maya.Thread.Locator("article.message").Last;
        await maya.Thread.GetByRole(AriaRole.Button, new() { Name = "What FocusBot sees" }).ClickAsync();
        await Expect(maya.Page.Locator("#insight .verdict")).ToBeVisibleAsync();
        await Expect(newest).ToBeInViewportAsync(new() { Ratio = 1 });

        Assert.Equal(390, await maya.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await maya.Thread.GetByRole(AriaRole.Button, new() { Name = "Close thread" }).ClickAsync();
        await Expect(maya.Channel).ToBeVisibleAsync();
        Assert.Empty(maya.Troubles);
    }

    /// <summary>Tabs on until the focus is there, as a person would.</summary>
    private static async Task FocusAsync(Window window, string selector)
    {
        var target = window.Page.Locator(selector).First;
        await target.WaitForAsync();
        for (var i = 0; i < 120; i++)
        {
            if (await target.EvaluateAsync<bool>("node => node === document.activeElement"))
            {
                return;
            }

            await window.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }

    private static async Task CheckAsync(Window window, string what)
    {
        var findings = (await window.Page.RunAxe()).Violations.Where(finding => finding.Impact is "serious" or "critical");
        Assert.True(!findings.Any(), $"{what}: {string.Join("; ", findings.Select(finding => $"{finding.Id} {finding.Help} {string.Join(" | ", finding.Nodes.Select(node => node.Html).Take(3))}"))}");
    }
}
