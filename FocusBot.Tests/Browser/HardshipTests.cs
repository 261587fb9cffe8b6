using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FocusBot.Tests.Browser;

/// <summary>What people and machines do to a page that it was not drawn for.</summary>
[Collection(InBrowser.Name)]
public sealed class HardshipTests(Chromium chromium)
{
    private const string Markup = "<script>document.title='x'</script><img src=x onerror=alert(1)> <b>&amp;</b>";

    [BrowserFact]
    public async Task Markup_is_shown_as_it_was_typed()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya");
        await maya.SayAsync(Markup);

        await Expect(maya.Channel.Locator("article.message .text").Last).ToHaveTextAsync(Markup);
        await maya.SayAsync("/level ");
        await maya.Modal.GetByLabel("Or the link of a message").FillAsync(Markup);
        await maya.Modal.Locator("footer .primary").ClickAsync();
        await Expect(maya.Modal.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        Assert.NotEqual("x", await maya.Page.TitleAsync());
        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task A_very_long_message_is_folded_and_can_be_read_whole()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya");
        await maya.SayAsync(string.Concat(Enumerable.Repeat("word ", 7_900)) + "end");

        var message = maya.Channel.Locator("article.message").Last;
        await message.GetByRole(AriaRole.Button, new() { NameString = "Show all" }).ClickAsync();

        await Expect(message).ToContainTextAsync("word end");
        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task Five_hundred_messages_at_once_arrive_in_order()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya");
        for (var i = 1; i <= 500; i++)
        {
            Assert.Null(await site.ActAsync("say", new { @as = "U0JONAS", channel = "C0RANDOM", text = string.Create(CultureInfo.InvariantCulture, $"line {i}") }));
        }

        await maya.GoToAsync("random");

        await Expect(maya.Channel.Locator("article.message .text").Last).ToHaveTextAsync("line 500");
        var shown = await maya.Channel.Locator("article.message .text").AllTextContentsAsync();
        Assert.Equal(Enumerable.Range(500 - 60 + 1, 60).Select(i => $"line {i}"), shown.TakeLast(60));
        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task Two_windows_of_one_person_show_the_same()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var (one, other) = (await site.OpenAsync("maya"), await site.OpenAsync("maya"));
        await one.SayAsync("/level ");
        await Expect(one.Modal).ToBeVisibleAsync();
        await Expect(other.Modal).ToBeVisibleAsync();

        await other.Page.Keyboard.PressAsync("Escape");

        await Expect(one.Modal).ToBeHiddenAsync();
        await one.SayAsync("Written here");
        await Expect(other.Channel).ToContainTextAsync("Written here");
        Assert.Empty(one.Troubles);
        Assert.Empty(other.Troubles);
    }

    [BrowserFact]
    public async Task A_lost_connection_is_said_and_mended_and_loses_no_word()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya");
        await site.EndAsync();
        await Expect(maya.Page.Locator("#offline")).ToBeVisibleAsync();
        await maya.PictureAsync("offline");

        await maya.SayAsync("Sent into the void");
        await Expect(maya.Toast).ToContainTextAsync("nothing was sent");
        await Expect(maya.Channel.Locator(".composer textarea")).ToHaveValueAsync("Sent into the void");

        await site.StartAgainAsync();
        await Expect(maya.Page.Locator("#offline")).ToHaveCountAsync(0);
        await maya.Channel.Locator(".composer textarea").PressAsync("Enter");
        await Expect(maya.Channel.Locator("article.message").Last).ToContainTextAsync("Sent into the void");
    }
}
