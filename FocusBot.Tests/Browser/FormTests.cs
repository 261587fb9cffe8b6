using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FocusBot.Tests.Browser;

/// <summary>Modals and the Home tab.</summary>
[Collection(InBrowser.Name)]
public sealed class FormTests(Chromium chromium)
{
    [BrowserFact]
    public async Task The_command_opens_a_form_that_declares_and_asks()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya");
        await maya.SayAsync("/level ");
        await maya.Modal.GetByRole(AriaRole.Radio, new() { NameString = "@maya" }).First.CheckAsync();
        await maya.Modal.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Execution") }).CheckAsync();
        await maya.PictureAsync("modal");

        await maya.Modal.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Expect(maya.Modal).ToBeHiddenAsync();
        await Expect(maya.Channel.Locator("article.ephemeral").Last).ToContainTextAsync("Execution");
        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task A_form_that_is_refused_says_why_and_keeps_what_was_typed()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya");
        await maya.SayAsync("/level ");
        var link = maya.Modal.GetByLabel("Or the link of a message");
        await link.FillAsync("not a link");
        await maya.Modal.GetByRole(AriaRole.Radio, new() { NameString = "Optics" }).CheckAsync();

        await maya.Modal.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Expect(maya.Modal.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await Expect(link).ToHaveValueAsync("not a link");
        await Expect(maya.Modal.GetByRole(AriaRole.Radio, new() { NameString = "Optics" })).ToBeCheckedAsync();
        await maya.Page.Keyboard.PressAsync("Escape");
        await Expect(maya.Modal).ToBeHiddenAsync();
        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task A_menu_that_asks_the_app_offers_what_is_typed_and_keeps_what_is_ticked()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya");
        await maya.SayAsync("/level meeting");
        var groups = maya.Modal.GetByLabel("User groups that take part");
        await groups.FillAsync("engin");
        await maya.Modal.GetByRole(AriaRole.Checkbox, new() { NameString = "Engineering" }).CheckAsync();
        await groups.FillAsync("research");
        await Expect(maya.Modal.GetByRole(AriaRole.Checkbox, new() { NameString = "Research" })).ToBeVisibleAsync();
        await Expect(maya.Modal.GetByRole(AriaRole.Checkbox, new() { NameString = "Engineering" })).ToBeCheckedAsync();
        await maya.Modal.GetByLabel("What it’s about").FillAsync("the tunnel between two stops");

        await maya.Modal.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();

        await Expect(maya.Modal).ToBeHiddenAsync();
        await Expect(Window.Saying(maya.Channel, "the people of “engineering”")).ToBeVisibleAsync();
        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task A_reload_finds_thread_draft_and_half_filled_form_again()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya");
        await maya.OpenThreadAsync("Review doc for the companion app");
        await maya.Thread.Locator(".composer textarea").FillAsync("Half a thought");
        await maya.SayAsync("/level ");
        await maya.Modal.GetByLabel("Or the link of a message").FillAsync("https://kestrel");

        await maya.Page.ReloadAsync();

        await Expect(maya.Modal.GetByLabel("Or the link of a message")).ToHaveValueAsync("https://kestrel");
        await maya.Page.Keyboard.PressAsync("Escape");
        await Expect(maya.Thread.Locator(".composer textarea")).ToHaveValueAsync("Half a thought");
        await Expect(maya.Thread).ToContainTextAsync("Those ten seconds are the whole company to me");
        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task The_settings_form_takes_every_field()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var priya = await site.OpenAsync("priya");
        await priya.SayAsync("/level settings ");
        await Window.Saying(priya.Channel, "How FocusBot works").GetByRole(AriaRole.Button, new() { Name = "Change settings" }).ClickAsync();
        await Expect(priya.Modal).ToContainTextAsync("In the thread");
        await priya.PictureAsync("settings");

        await priya.Modal.Locator("footer .primary").ClickAsync();

        await Expect(priya.Modal).ToBeHiddenAsync();
        Assert.Empty(priya.Troubles);
    }

    [BrowserFact]
    public async Task What_cannot_be_undone_is_asked_about_first()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya");
        await maya.SayAsync("Written in haste");
        var message = Window.Saying(maya.Channel, "Written in haste");
        foreach (var (answer, remaining) in ((string, int)[])[("Keep it", 1), ("Delete", 0)])
        {
            await message.HoverAsync();
            await message.GetByRole(AriaRole.Button, new() { Name = "More actions" }).ClickAsync();
            await message.GetByRole(AriaRole.Button, new() { Name = "Delete message" }).ClickAsync();
            await maya.Page.Locator("#confirm").GetByRole(AriaRole.Button, new() { Name = answer }).ClickAsync();
            await Expect(maya.Page.Locator("#confirm")).ToBeHiddenAsync();
            await Expect(message).ToHaveCountAsync(remaining);
        }

        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task The_home_tab_shows_and_changes_what_is_mine()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var jonas = await site.OpenAsync("jonas");
        await jonas.GoToAsync("FocusBot");
        var home = jonas.Page.Locator(".home");
        await home.GetByRole(AriaRole.Button, new() { Name = "Opt out" }).ClickAsync();

        await Expect(home.GetByRole(AriaRole.Button, new() { Name = "Opt out" })).ToHaveCountAsync(0);
        await jonas.PictureAsync("home");
        await home.GetByRole(AriaRole.Button, new() { Name = "Show my data" }).ClickAsync();

        await Expect(jonas.Modal).ToContainTextAsync("This is what I keep about you");
        Assert.Empty(jonas.Troubles);
    }
}
