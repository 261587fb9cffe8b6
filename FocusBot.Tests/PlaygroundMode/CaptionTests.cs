using System.Text.Json;
using FocusBot.Playground.Stories;

namespace FocusBot.Tests.PlaygroundMode;

/// <summary>What a caption says is so, at that step.</summary>
public sealed class CaptionTests
{
    /// <summary>What a caption says of the panel, the panel says.</summary>
    [Fact]
    public async Task Each_caption_of_the_review_fits_what_the_panel_says_at_that_step()
    {
        await using var host = await PlayedHost.StartAsync();
        var seen = new Dictionary<string, JsonElement>();
        await host.PlayAsync("review", async current =>
        {
            if (current.GetProperty("thread_ts").GetString() is { } root)
            {
                seen[current.GetProperty("caption").GetString() ?? ""] = await host.InsightAsync(host.Reviews.Id, root);
            }
        });

        Assert.Equal("Execution", Levels(seen, "Maya opens the review.")[0]);
        Assert.Equal("Impact", Levels(seen, "Jonas asks about the nurse.")[1]);
        Assert.Equal("silent", State(seen, "Two levels so far"));
        Assert.Equal("waiting", State(seen, "Jonas asks a second time."));
        Assert.Equal("waiting", State(seen, "The panel is surer still."));
        Assert.True(Sure(seen, "The panel is surer still.") > Sure(seen, "Jonas asks a second time."));
        Assert.Equal("asked", State(seen, "FocusBot says nothing in the thread"));
        Assert.Equal("spoken", State(seen, "FocusBot puts both sides"));
        Assert.Contains("start with Impact", seen[Find(seen, "The two know now where they start.")].GetProperty("verdict").GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.All(seen.Values, InsightTests.ShowsOnlyLevelsOfMessages);
        Assert.Equal("spoken", seen.Values.Last().GetProperty("verdict").GetProperty("state").GetString());
    }

    private static string Find(Dictionary<string, JsonElement> seen, string caption) =>
        seen.Keys.FirstOrDefault(key => key.StartsWith(caption, StringComparison.Ordinal)) ?? throw new InvalidOperationException($"No caption begins with “{caption}”: {string.Join(" | ", seen.Keys)}");

    private static string State(Dictionary<string, JsonElement> seen, string caption) => seen[Find(seen, caption)].GetProperty("verdict").GetProperty("state").GetString() ?? "";

    private static List<string?> Levels(Dictionary<string, JsonElement> seen, string caption) =>
        [.. seen[Find(seen, caption)].GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("level").GetString())];

    private static double Sure(Dictionary<string, JsonElement> seen, string caption) => seen[Find(seen, caption)].GetProperty("pairs")[0].GetProperty("confidence").GetDouble();

    [Fact]
    public void As_many_people_write_in_the_week_as_its_caption_says() => Assert.Equal(
        8, StoryShelf.Read().Find("summary")?.Steps.Where(step => step.Kind is StepKind.Say).Select(step => step.As).Distinct().Count());
}
