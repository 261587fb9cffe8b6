using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FocusBot.Tests.Browser;

/// <summary>Where Slack offers an app's shortcuts, and the contract in a thread.</summary>
[Collection(InBrowser.Name)]
public sealed class DraftTests(Chromium chromium)
{
    [BrowserFact]
    public async Task A_draft_is_checked_by_the_shortcut_beside_what_somebody_writes()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya");
        await maya.Channel.GetByRole(AriaRole.Button, new() { Name = "Shortcuts" }).ClickAsync();
        await maya.PictureAsync("shortcuts");
        await maya.Page.GetByRole(AriaRole.Button, new() { NameString = "Check my draft – FocusBot" }).First.ClickAsync();
        await maya.Modal.GetByLabel("Your draft").FillAsync("The importer is done on Friday, two people for the migration, and the rollback script is ready before the 12th.");

        await maya.Modal.GetByRole(AriaRole.Button, new() { Name = "Check it" }).ClickAsync();

        await Expect(maya.Modal).ToContainTextAsync("Execution: how it gets done, by whom and when");
        await Expect(maya.Modal.GetByLabel("Your draft")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^The importer"));
        await maya.PictureAsync("draft");
        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task A_contract_stands_in_the_thread()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync("maya");
        await maya.OpenThreadAsync("Review doc for the companion app");

        await maya.SayAsync("@FocusBot needs impact", maya.Thread);

        var contract = Window.Saying(maya.Thread, "This review needs:");
        await Expect(contract).ToContainTextAsync("Impact first");
        await contract.GetByRole(AriaRole.Button, new() { Name = "I see it differently" }).ClickAsync();
        await Expect(Window.Saying(maya.Thread, "You said this yourself")).ToBeVisibleAsync();
        await maya.PictureAsync("contract");
        Assert.Empty(maya.Troubles);
    }
}
