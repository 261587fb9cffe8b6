using FocusBot.Tests.Replay;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FocusBot.Tests.Browser;

/// <summary>Whichever way somebody comes to a place of the page, it is there; and what they have begun stays theirs.</summary>
[Collection(InBrowser.Name)]
public sealed class ManyDoorsTests(Chromium chromium) : IDisposable
{
    private readonly TempFolder _folder = new();

    [BrowserFact]
    public async Task The_Home_tab_is_filled_by_its_address_and_for_whoever_takes_a_persons_place()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya", "&in=app");
        await Expect(maya.Page.Locator(".home")).ToContainTextAsync("Your channels");

        await maya.BeAsync("Jonas");

        await Expect(maya.Page.Locator(".home")).ToContainTextAsync("Your channels");
        await maya.Page.Locator(".home").GetByRole(AriaRole.Button, new() { Name = "Show my data" }).ClickAsync();
        await Expect(maya.Modal).ToContainTextAsync("What’s kept about you");
        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task A_whole_command_is_sent_although_a_longer_one_begins_like_it()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya");
        await maya.Channel.Locator(".composer textarea").ClickAsync();
        await maya.Page.Keyboard.TypeAsync("/level me");
        await maya.Page.Keyboard.PressAsync("Enter");

        await Expect(maya.Channel.Locator("article.ephemeral").Last).ToContainTextAsync("Nothing is muted");
        await Expect(maya.Channel.Locator(".composer textarea")).ToHaveValueAsync("");
        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task A_story_waits_for_a_line_that_somebody_is_writing()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium, TimeSpan.FromSeconds(2));
        var maya = await site.OpenAsync("maya");
        await StoryTests.StartAsync(maya, "review");
        await Expect(maya.Thread).ToBeVisibleAsync();
        var field = maya.Thread.Locator(".composer textarea");
        await field.ClickAsync();
        await maya.Page.Keyboard.TypeAsync("Half a line, and");

        await Expect(maya.Story.GetByRole(AriaRole.Button, new() { Name = "Play" })).ToBeVisibleAsync();
        await Expect(field).ToHaveValueAsync("Half a line, and");
        await Expect(field).ToBeFocusedAsync();
        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task Write_your_own_works_while_a_report_is_open()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya");
        var chooser = await maya.Page.RunAndWaitForFileChooserAsync(
            () => maya.Page.Locator(".tools").GetByRole(AriaRole.Button, new() { NameString = "Import" }).ClickAsync());
        await chooser.SetFilesAsync(GivenExport.PastEachOther().AsZip(_folder));
        await Expect(maya.Page.Locator("#report")).ToBeVisibleAsync();

        await maya.Page.Locator(".stories-button").ClickAsync();
        await maya.Page.GetByRole(AriaRole.Button, new() { Name = "Write your own" }).ClickAsync();

        await Expect(maya.Page.Locator("#report")).ToHaveCountAsync(0);
        await Expect(maya.Channel.Locator(".composer textarea")).ToBeFocusedAsync();
        Assert.Empty(maya.Troubles);
    }

    public void Dispose() => _folder.Dispose();
}
