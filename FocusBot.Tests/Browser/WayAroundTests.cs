using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FocusBot.Tests.Browser;

/// <summary>What people know from Slack and look for here: threads, search, marks, what is bold and what is counted.</summary>
[Collection(InBrowser.Name)]
public sealed class WayAroundTests(Chromium chromium)
{
    private const string Root = "Review doc for the companion app", Reviews = "C0PRODUCTREVIEWS";

    [BrowserFact]
    public async Task A_reply_is_found_among_the_threads_and_by_its_words()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya");
        var root = await Window.Saying(maya.Channel, Root).GetAttributeAsync("data-ts");
        Assert.Null(await site.ActAsync("say", new { @as = "U0JONAS", channel = Reviews, thread_ts = root, text = "What of the pelican, @maya?" }));
        var threads = maya.Page.Locator("#sidebar button", new() { HasTextString = "Threads" });
        await Expect(threads.Locator(".count")).ToContainTextAsync("1");

        await threads.ClickAsync();
        var first = maya.Channel.Locator(".followed").First;
        await Expect(first).ToContainTextAsync("What of the pelican, @maya?");
        await Expect(first.Locator(".new")).ToHaveCountAsync(1);
        await maya.PictureAsync("threads");
        await first.GetByRole(AriaRole.Button, new() { Name = "Reply…" }).ClickAsync();
        await Expect(maya.Thread.Locator(".composer textarea")).ToBeFocusedAsync();
        await Expect(threads.Locator(".count")).ToHaveCountAsync(0);
        await maya.Page.Keyboard.PressAsync("Escape");
        await Expect(maya.Thread).ToHaveCountAsync(0);

        await maya.Page.Keyboard.PressAsync("Control+f");
        await Expect(maya.Page.Locator("#search")).ToBeFocusedAsync();
        await maya.Page.Keyboard.TypeAsync("PELICAN what");
        await Expect(maya.Channel.Locator(".found mark").First).ToHaveTextAsync("What");
        await maya.PictureAsync("search");
        await maya.Page.Keyboard.PressAsync("Enter");
        await Expect(maya.Channel.Locator(".found button")).ToBeFocusedAsync();
        await maya.Page.Keyboard.PressAsync("Enter");

        await Expect(Window.Saying(maya.Thread, "pelican")).ToBeFocusedAsync();
        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task Words_are_marked_by_keys_and_by_the_bar()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya", "&in=C0PLATFORM");
        var (keys, field) = (maya.Page.Keyboard, maya.Channel.Locator(".composer textarea"));
        await field.FillAsync("soon");
        await keys.PressAsync("Control+a");
        await keys.PressAsync("Control+b");
        await Expect(field).ToHaveValueAsync("*soon*");
        await keys.PressAsync("Control+b");
        await Expect(field).ToHaveValueAsync("soon");
        await maya.Channel.GetByRole(AriaRole.Button, new() { Name = "Bulleted list" }).ClickAsync();
        await Expect(field).ToHaveValueAsync("• soon");
        await Expect(field).ToBeFocusedAsync();

        await keys.TypeAsync(" [the plan](https://kestrel.example/plan) ");
        await maya.Channel.Locator(".composer").GetByRole(AriaRole.Button, new() { Name = "Emoji" }).ClickAsync();
        await Expect(maya.Page.GetByLabel("Find an emoji")).ToBeFocusedAsync();
        await keys.TypeAsync("tada");
        await keys.PressAsync("Enter");
        await Expect(field).ToBeFocusedAsync();
        await keys.PressAsync("Enter");

        var message = Window.Saying(maya.Channel, "• soon");
        await Expect(message.Locator(".text")).ToHaveTextAsync("• soon the plan 🎉");
        await Expect(message.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "https://kestrel.example/plan");
        await keys.PressAsync("ArrowUp");
        await Expect(maya.Channel.Locator(".edit textarea")).ToHaveValueAsync("• soon [the plan](https://kestrel.example/plan) :tada:");
        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task A_number_is_for_mentions_what_one_alone_sees_goes_and_dates_are_the_readers()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya", "&in=C0PLATFORM");
        var random = maya.Page.Locator("#sidebar button", new() { HasTextString = "random" });
        Assert.Null(await site.ActAsync("say", new { @as = "U0JONAS", channel = "C0RANDOM", text = "Cake in the kitchen" }));
        await Expect(random).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("unread"));
        await Expect(random.Locator(".count")).ToHaveCountAsync(0);
        Assert.Null(await site.ActAsync("say", new { @as = "U0JONAS", channel = "C0RANDOM", text = "Two left, @maya" }));
        await Expect(random.Locator(".count")).ToContainTextAsync("1");

        await maya.SayAsync("/level help ");
        await Expect(maya.Channel.Locator("article.ephemeral")).ToHaveCountAsync(1);
        await maya.Page.ReloadAsync();
        await Expect(maya.Channel.Locator("article.message").First).ToBeVisibleAsync();
        await Expect(maya.Channel.Locator("article.ephemeral")).ToHaveCountAsync(0);

        // 14:30 UTC is half past three in Stockholm in winter.
        Assert.Equal("2026-01-15T15:30", await maya.Page.EvaluateAsync<string>("import('/playground/web/time.js').then(time => time.wall(new Date('2026-01-15T14:30Z')))"));
        Assert.Equal("2026-07-15T12:30:00.000Z", await maya.Page.EvaluateAsync<string>("import('/playground/web/time.js').then(time => time.atWall('2026-07-15T14:30').toISOString())"));
        Assert.Empty(maya.Troubles);
    }
}
