using FocusBot.Tests.Replay;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FocusBot.Tests.Browser;

/// <summary>An export that somebody brings to the page.</summary>
[Collection(InBrowser.Name)]
public sealed class ImportTests(Chromium chromium) : IDisposable
{
    private readonly TempFolder _folder = new();

    [BrowserFact]
    public async Task An_export_is_shown_as_threads_with_marks_where_FocusBot_would_have_spoken()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync();

        await ChooseAsync(maya, GivenExport.PastEachOther().AsZip(_folder));

        var report = maya.Page.FrameLocator("#report iframe");
        await Expect(report.GetByRole(AriaRole.Heading, new() { Name = "When FocusBot would have spoken" })).ToBeVisibleAsync();
        await Expect(report.GetByText("private questions: 1")).ToBeVisibleAsync();
        await maya.PictureAsync("import");
        await report.Locator("#action").SelectOptionAsync("none");
        await Expect(report.Locator("article:visible")).ToHaveCountAsync(0);
        await report.Locator("#map circle.ask").ClickAsync();
        await Expect(report.Locator("article:target")).ToBeInViewportAsync();
        await maya.Page.ReloadAsync();
        await Expect(report.GetByText("private questions: 1")).ToBeVisibleAsync();
        await maya.Page.Locator("#report").GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(maya.Channel).ToBeVisibleAsync();
        Assert.Empty(maya.Troubles);
    }

    [BrowserFact]
    public async Task What_is_no_export_is_said_in_a_sentence()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var maya = await site.OpenAsync();
        var file = _folder.File("holiday.jpg");
        await File.WriteAllTextAsync(file, "no zip");

        await ChooseAsync(maya, file);

        await Expect(maya.Toast).ToContainTextAsync("holiday.jpg is no zip file");
        await Expect(maya.Page.Locator("#report")).ToHaveCountAsync(0);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task ChooseAsync(Window window, string file)
    {
        var chooser = await window.Page.RunAndWaitForFileChooserAsync(
            () => window.Page.Locator(".tools").GetByRole(AriaRole.Button, new() { NameString = "Import" }).ClickAsync());
        await chooser.SetFilesAsync(file);
    }
}
