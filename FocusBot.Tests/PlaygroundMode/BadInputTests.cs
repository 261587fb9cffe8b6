using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using FocusBot.Playground.World;

namespace FocusBot.Tests.PlaygroundMode;

/// <summary>Too long, too many, and markup everywhere: as Slack would take it, or a sentence.</summary>
public sealed class BadInputTests
{
    private const string Markup = "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;";

    [Theory]
    [InlineData(39_999, 39_999)]
    [InlineData(40_000, 40_000)]
    [InlineData(60_000, 40_000)]
    public async Task What_is_too_long_for_Slack_is_cut_as_Slack_does(int typed, int kept)
    {
        await using var host = await PlayedHost.StartAsync();

        var (status, _) = await host.PostAsync("/playground/act/say", new { @as = "U0MAYA", channel = host.Reviews.Id, text = new string('x', typed) });
        await host.RestAsync();

        Assert.Equal((HttpStatusCode.OK, kept), (status, Newest(host).Text.Length));
        var edited = await host.PostAsync("/playground/act/edit", new { @as = "U0MAYA", channel = host.Reviews.Id, ts = Newest(host).Ts, text = new string('y', typed) });
        Assert.Equal((HttpStatusCode.OK, kept), (edited.Status, Newest(host).Text.Length));
        Assert.All(host.Slack.Deliveries, delivery => Assert.True(delivery.Answer.Accepted));
    }

    [Fact]
    public async Task No_character_is_cut_in_two()
    {
        await using var host = await PlayedHost.StartAsync();

        await host.Slack.SayAsync("U0MAYA", host.Reviews.Id, "x" + string.Concat(Enumerable.Repeat("\U0001F6B2", 30_000)));

        Assert.Equal(39_999, Newest(host).Text.Length);
        Assert.All(host.Slack.Deliveries, delivery => Assert.True(delivery.Answer.Accepted));
    }

    [Fact]
    public async Task What_is_too_large_for_the_page_is_refused_in_a_sentence()
    {
        await using var host = await PlayedHost.StartAsync();

        var (status, body) = await host.PostAsync("/playground/act/say", new { @as = "U0MAYA", channel = host.Reviews.Id, text = new string('x', 200_001) });

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "This is more than the playground takes at once: 200 kB. Send it in parts."), (status, body.GetProperty("error").GetString()));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{\"as\":null}")]
    [InlineData("{\"as\":\"U0MAYA\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"as\":\"U0MAYA\",\"values\":[{}]}")]
    public async Task What_is_no_act_is_refused_in_a_sentence(string body)
    {
        await using var host = await PlayedHost.StartAsync();
        foreach (var door in (string[])["act/say", "clock", "story/start", "story/next"])
        {
            using var content = new StringContent(body);
            using var answer = await host.Http.PostAsync(new Uri($"/playground/{door}", UriKind.Relative), content);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.NotEmpty(JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("error").GetString() ?? "");
        }
    }

    [Fact]
    public async Task Five_hundred_messages_at_once_all_stand_and_are_all_read()
    {
        await using var host = await PlayedHost.StartAsync();
        var root = await host.Slack.SayAsync("U0MAYA", host.Reviews.Id, "Everybody at once, please.");
        string[] people = ["U0MAYA", "U0JONAS", "U0PRIYA", "U0TOM", "U0LUCIA"];

        await Parallel.ForEachAsync(Enumerable.Range(0, 500), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, _) =>
            Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(
                "/playground/act/say", new { @as = people[number % 5], channel = host.Reviews.Id, thread_ts = root.Ts, text = $"Ticket {number} is closed, the next is due on Friday." })).Status));
        await host.RestAsync();

        Assert.Equal(501, host.Slack.ThreadOf(host.Reviews.Id, root.Ts).Count(message => message.BotId is null));
        var seen = await host.InsightAsync(host.Reviews.Id, root.Ts);
        Assert.Equal(501, seen.GetProperty("messages").GetArrayLength());
        Assert.Equal(60, seen.GetProperty("messages").EnumerateArray().Count(message => message.GetProperty("unread").ValueKind is JsonValueKind.Null));
    }

    [Fact]
    public async Task Markup_in_any_field_is_text_wherever_it_comes_back()
    {
        await using var host = await PlayedHost.StartAsync();
        var said = await host.ArgueAsync("maya", "jonas", [Markup, Markup]);
        await host.Slack.EditAsync("U0MAYA", host.Reviews.Id, said, global::FocusBot.Playground.Actions.Mentions.ForMessage(Markup, host.Slack.Workspace));
        foreach (var line in (string[])[$"/level {Markup}", $"/level focus impact because {Markup}", $"/level focus {Markup}", $"/level meeting @jonas {Markup}", $"/level check {Markup}"])
        {
            await host.PostAsync("/playground/act/say", new { @as = "U0MAYA", channel = host.Reviews.Id, text = line });
        }

        foreach (var verb in (string[])["press", "press-in-view", "submit", "shortcut", "global-shortcut", "edit", "delete", "invite", "join", "close", Markup])
        {
            var answer = await host.PostAsync($"/playground/act/{Uri.EscapeDataString(verb)}", new
            {
                @as = "U0MAYA", channel = Markup, ts = Markup, thread_ts = Markup, text = Markup, action_id = Markup, view_id = Markup, user = Markup, callback_id = Markup,
                values = (string[])[Markup], fields = new[] { new { name = Markup, value = Markup } },
            });
            Assert.True(answer.Status is HttpStatusCode.Conflict or HttpStatusCode.NotFound, $"{verb}: {answer.Status}");
        }

        await host.RestAsync();
        var spoken = host.Slack.MessagesOf(host.Reviews.Id).Where(message => message.BotId is not null).Select(message => message.Text + message.Blocks)
            .Concat(host.Slack.EphemeralsOf("U0MAYA").Select(note => note.Text + note.Blocks));
        Assert.All(spoken, words => Assert.DoesNotContain("<script", Regex.Unescape(words), StringComparison.OrdinalIgnoreCase));
    }

    private static Message Newest(PlayedHost host) => host.Slack.MessagesOf(host.Reviews.Id)[^1];
}
