using System.Net;
using System.Text.Json;

namespace FocusBot.Tests.PlaygroundMode;

/// <summary>A story that was played to its end, as the page saw it.</summary>
internal sealed record PlayedStory(string Channel, string Thread, IReadOnlyList<string> Captions);

/// <summary>Plays stories as the page does: asks for the next step until there is none.</summary>
internal static class StoryDriver
{
    /// <summary>Where something is waited for, a lull is let pass instead of waiting it out.</summary>
    /// <param name="look">Told each state before the story goes on.</param>
    public static async Task<PlayedStory> PlayAsync(this PlayedHost host, string id, Func<JsonElement, Task>? look = null)
    {
        var current = await StepAsync(host, "start", new { @as = "U0MAYA", id });
        var captions = new List<string>();
        while (!current.GetProperty("is_done").GetBoolean())
        {
            captions.Add(current.GetProperty("caption").GetString() ?? "");
            await (look?.Invoke(current) ?? Task.CompletedTask);
            current = current.GetProperty("is_waiting").GetBoolean()
                ? await PassAsync(host, current)
                : await StepAsync(host, "next", new { step = current.GetProperty("step").GetInt32() });
        }

        captions.Add(current.GetProperty("caption").GetString() ?? "");
        await host.RestAsync();
        await (look?.Invoke(current) ?? Task.CompletedTask);
        return new(
            current.GetProperty("channel").GetString() ?? "", current.GetProperty("thread_ts").GetString() ?? "", [.. captions.Distinct()]);
    }

    public static async Task<JsonElement> CurrentAsync(this PlayedHost host) => (await host.StoryAsync()).GetProperty("current");

    public static Task<JsonElement> StoryAsync(this PlayedHost host) =>
        Task.FromResult(JsonSerializer.SerializeToElement(host.Of<FocusBot.Playground.Stories.StoryState>().Describe()));

    private static async Task<JsonElement> PassAsync(PlayedHost host, JsonElement before)
    {
        var step = before.GetProperty("step").GetInt32();
        await host.RestAsync();
        if ((await host.CurrentAsync()).GetProperty("step").GetInt32() == step)
        {
            await host.LullAsync();
        }

        await Eventually.TrueAsync(async () => (await host.CurrentAsync()).GetProperty("step").GetInt32() > step, before.GetProperty("caption").GetString() ?? "");
        return await host.CurrentAsync();
    }

    private static async Task<JsonElement> StepAsync(PlayedHost host, string verb, object request)
    {
        var (status, body) = await host.PostAsync($"/playground/story/{verb}", request);
        Assert.True(status is HttpStatusCode.OK, body.ToString());
        return body.GetProperty("current");
    }
}
