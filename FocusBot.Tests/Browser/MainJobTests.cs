using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FocusBot.Tests.Browser;

/// <summary>The main job, clicked through by three people in three windows.</summary>
[Collection(InBrowser.Name)]
public sealed class MainJobTests(Chromium chromium)
{
    private const string Root = "Review doc for the companion app";

    [BrowserFact]
    public async Task Three_people_are_asked_answer_and_see_the_nudge()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya");
        var jonas = await site.OpenAsync("jonas");
        var priya = await site.OpenAsync("priya");
        foreach (var window in (Window[])[maya, jonas, priya])
        {
            await window.OpenThreadAsync(Root);
        }

        await priya.SayAsync("@focusbot which level are we at?", priya.Thread);

        await AnswerAsync(maya, "Execution");
        await AnswerAsync(jonas, "Impact");

        foreach (var window in (Window[])[maya, jonas, priya])
        {
            await Expect(Nudge(window)).ToBeVisibleAsync();
        }

        await Nudge(priya).GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        await priya.Page.GetByRole(AriaRole.Button, new() { Name = "Why this?" }).ClickAsync();
        await Expect(priya.Thread.Locator("article.ephemeral").Last).ToContainTextAsync("Only visible to you");
        await priya.PictureAsync("main-job");
        await Nudge(maya).GetByRole(AriaRole.Button, new() { NameString = "Impact first" }).ClickAsync();
        await Expect(Window.Saying(jonas.Thread, "suggests starting with Impact")).ToBeVisibleAsync();

        Assert.Empty(maya.Troubles);
        Assert.Empty(jonas.Troubles);
        Assert.Empty(priya.Troubles);
        Assert.Empty((await site.StateAsync("U0MAYA")).GetProperty("mistakes").EnumerateArray());
    }

    [BrowserFact]
    public async Task Somebody_who_was_elsewhere_finds_what_waits_for_them()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var jonas = await site.OpenAsync("jonas");
        await Expect(jonas.Page.Locator("#sidebar [aria-current=page] .count")).ToHaveCountAsync(0);
        await jonas.GoToAsync("FocusBot");
        var priya = await site.OpenAsync("priya");
        await priya.OpenThreadAsync(Root);

        await priya.SayAsync("@focusbot which level are we at?", priya.Thread);

        var threads = jonas.Page.Locator("#sidebar button.unread", new() { HasTextString = "Threads" });
        await Expect(threads).ToHaveCountAsync(1);
        await Expect(jonas.Page.Locator(".home")).ToContainTextAsync("product-reviews");
        await jonas.GoToAsync("product-reviews");
        await Expect(Window.Saying(jonas.Channel, Root).Locator(".replies .count")).ToContainTextAsync("new");
        await jonas.OpenThreadAsync(Root);
        await Expect(threads).ToHaveCountAsync(0);
        Assert.Empty(jonas.Troubles);
    }

    private static ILocator Nudge(Window window) =>
        window.Thread.Locator("article.message").Filter(new() { Has = window.Page.GetByRole(AriaRole.Button, new() { Name = "Both, in turn" }) });

    private static async Task AnswerAsync(Window window, string level)
    {
        var question = window.Thread.Locator("article.ephemeral", new() { HasTextString = "which level do you argue from here" });
        await question.GetByRole(AriaRole.Button, new() { Name = level }).ClickAsync();
    }
}
