using System.Net;
using System.Text.Json;

namespace FocusBot.Tests.PlaygroundMode;

/// <summary>How a story is played, whoever else is there: step by step, each once.</summary>
public sealed class StoryPlayerTests
{
    [Fact]
    public async Task Two_pages_that_ask_for_one_step_play_it_once()
    {
        await using var host = await PlayedHost.StartAsync();
        await host.PostAsync("/playground/story/start", new { @as = "U0MAYA", id = "same-level" });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.PostAsync("/playground/story/next", new { step = 0 })));
        var current = (await host.PostAsync("/playground/story/next", new { step = 7 })).Body.GetProperty("current");

        Assert.Equal(1, current.GetProperty("step").GetInt32());
        Assert.Single(host.Slack.ThreadOf(current.GetProperty("channel").GetString() ?? "", current.GetProperty("thread_ts").GetString() ?? ""));
    }

    [Fact]
    public async Task A_line_that_the_question_has_overtaken_is_left_out()
    {
        await using var host = await PlayedHost.StartAsync();
        var current = (await host.PostAsync("/playground/story/start", new { @as = "U0MAYA", id = "review" })).Body.GetProperty("current");
        for (var step = 0; step < 6; step++)
        {
            current = (await host.PostAsync("/playground/story/next", new { step })).Body.GetProperty("current");
        }

        Assert.Equal("say", current.GetProperty("next").GetProperty("kind").GetString());
        await host.LullAsync();
        await host.Slack.UntilAsync(() => host.Slack.EphemeralsOf("U0MAYA").Count > 0 && host.Slack.EphemeralsOf("U0JONAS").Count > 0);
        current = (await host.PostAsync("/playground/story/next", new { step = 6 })).Body.GetProperty("current");

        Assert.Equal(8, current.GetProperty("step").GetInt32());
        Assert.Equal(6, host.Slack.ThreadOf(host.Reviews.Id, current.GetProperty("thread_ts").GetString() ?? "").Count(message => message.BotId is null));
    }

    [Fact]
    public async Task Whoever_writes_into_the_thread_meanwhile_breaks_nothing()
    {
        await using var host = await PlayedHost.StartAsync();
        var current = (await host.PostAsync("/playground/story/start", new { @as = "U0LUCIA", id = "same-level" })).Body.GetProperty("current");
        for (var step = 0; !current.GetProperty("is_waiting").GetBoolean(); step++)
        {
            current = (await host.PostAsync("/playground/story/next", new { step })).Body.GetProperty("current");
            await host.Slack.SayAsync("U0LUCIA", host.Reviews.Id, $"Sorry, one question, number {step}.", current.GetProperty("thread_ts").GetString());
        }

        await host.LullAsync();
        await Eventually.TrueAsync(async () => !(await host.CurrentAsync()).GetProperty("is_waiting").GetBoolean(), "the silence");
        Assert.StartsWith("FocusBot stays silent", (await host.CurrentAsync()).GetProperty("caption").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_played_is_refused_in_a_sentence_and_a_stopped_story_is_gone()
    {
        await using var host = await PlayedHost.StartAsync();
        await RefusedAsync(host, "start", new { @as = "U0MAYA", id = "nonsense" }, "There is no story nonsense.");
        await RefusedAsync(host, "start", new { @as = "U0NOBODY", id = "review" }, "There is no person U0NOBODY.");
        await RefusedAsync(host, "next", new { step = 0 }, "No story is being played.");
        await host.PostAsync("/playground/story/start", new { @as = "U0MAYA", id = "review" });
        await host.Slack.LeaveAsync("U0MAYA", host.Reviews.Id);
        await RefusedAsync(host, "next", new { step = 0 }, "maya is not in #product-reviews.");
        Assert.Equal(0, (await host.CurrentAsync()).GetProperty("step").GetInt32());

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("/playground/story/stop", new { })).Status);
        Assert.Equal(JsonValueKind.Null, (await host.CurrentAsync()).ValueKind);
    }

    [Fact]
    public async Task The_page_is_told_what_comes_next_and_how_long_it_takes_to_type()
    {
        await using var host = await PlayedHost.StartAsync();
        var started = await host.PostAsync("/playground/story/start", new { @as = "U0MAYA", id = "optics-quarter" });
        var current = (await host.PostAsync("/playground/story/next", new { step = 0 })).Body.GetProperty("current");
        var next = current.GetProperty("next");

        Assert.Equal(8, started.Body.GetProperty("stories").GetArrayLength());
        Assert.Equal(("command", "U0PRIYA", 1), (next.GetProperty("kind").GetString(), next.GetProperty("as").GetString(), current.GetProperty("step").GetInt32()));
        Assert.Matches("^/level focus optics until \\d{4}-\\d\\d-\\d\\d because ", next.GetProperty("text").GetString());
        Assert.InRange(next.GetProperty("typing_ms").GetInt32(), 900, 6000);
    }

    private static async Task RefusedAsync(PlayedHost host, string verb, object request, string sentence)
    {
        var (status, body) = await host.PostAsync($"/playground/story/{verb}", request);
        Assert.Equal((HttpStatusCode.Conflict, sentence), (status, body.GetProperty("error").GetString()));
    }
}
