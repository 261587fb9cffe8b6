using System.Security.Cryptography;
using System.Text;
using static Microsoft.Playwright.Assertions;

namespace FocusBot.Tests.Browser;

/// <summary>The picture in the README shows the page as it is. Run the tests with ACCEPT=1 to take it again, and look at it.</summary>
[Collection(InBrowser.Name)]
public sealed class PictureTests(Chromium chromium)
{
    private const string Story = "FocusBot/Playground/Stories/1-review.json";

    private static readonly string Picture = Path.Combine(Checkout.Root, "docs", "playground.png"), Taken = $"{Picture}.of";

    [Fact]
    public void The_picture_is_no_older_than_the_page_and_the_story_that_it_shows() =>
        Assert.True(
            File.Exists(Taken) && File.ReadAllText(Taken).Trim() == Fingerprint(),
            "The page has changed since docs/playground.png was taken: run .ci/picture, and look at it.");

    [BrowserFact]
    public async Task The_picture_is_taken_where_FocusBot_speaks()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium, TimeSpan.FromSeconds(2));
        var window = await site.OpenAsync(options: new(1320, 860));
        await StoryTests.StartAsync(window, "review");
        await StoryTests.StepUntilAsync(window, "puts both sides in the same words");
        await Expect(Window.Saying(window.Thread, "you two are at different levels")).ToBeInViewportAsync();
        await Expect(window.Page.Locator("#insight .verdict")).ToContainTextAsync("Has spoken");

        await window.PictureAsync("readme");
        if (Environment.GetEnvironmentVariable("ACCEPT") is "1")
        {
            await window.Page.ScreenshotAsync(new() { Path = Picture });
            await File.WriteAllTextAsync(Taken, $"{Fingerprint()}\n");
        }
    }

    /// <summary>Of every file that the page is made of, whatever ends its lines here.</summary>
    private static string Fingerprint()
    {
        var web = Path.Combine(Checkout.Root, "FocusBot", "Playground", "Page", "Web");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(web, "*", SearchOption.AllDirectories).Append(Path.Combine(Checkout.Root, Story)).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/')));
            hash.AppendData(Encoding.UTF8.GetBytes(File.ReadAllText(file).ReplaceLineEndings("\n")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
