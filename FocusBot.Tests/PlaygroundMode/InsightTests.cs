using System.Net;
using System.Text.Json;
using FocusBot.Tests.FrontDoor;

namespace FocusBot.Tests.PlaygroundMode;

/// <summary>The panel beside a thread says what FocusBot itself would do, and why.</summary>
public sealed class InsightTests
{
    [Fact]
    public async Task Two_people_past_each_other_are_waited_for_and_then_asked()
    {
        await using var host = await PlayedHost.StartAsync();
        var root = await host.ArgueAsync("maya", "jonas", Arguments.PastEachOther);

        var before = await host.InsightAsync(host.Reviews.Id, root);
        var pair = before.GetProperty("pairs")[0];
        Assert.True(before.GetProperty("is_watched").GetBoolean());
        Assert.Equal(["U0MAYA", "U0JONAS"], Texts(pair, "users"));
        Assert.Equal(["Execution", "Impact"], Texts(pair, "levels"));
        Assert.Equal("ask", pair.GetProperty("would").GetString());
        Assert.InRange(pair.GetProperty("confidence").GetDouble(), 0.55, 1);
        Assert.NotEmpty(pair.GetProperty("signs").EnumerateArray());
        Assert.Equal("waiting", State(before));
        Assert.True(before.GetProperty("verdict").GetProperty("until").GetInt64() > 0);
        Assert.Equal(Arguments.PastEachOther.Length, before.GetProperty("messages").GetArrayLength());
        Assert.All(before.GetProperty("messages").EnumerateArray(), message => Assert.StartsWith("encoder ", message.GetProperty("reader").GetString(), StringComparison.Ordinal));

        await host.LullAsync();

        var after = await host.InsightAsync(host.Reviews.Id, root);
        Assert.Equal("asked", State(after));
        Assert.Equal("silent", after.GetProperty("pairs")[0].GetProperty("would").GetString());
        Assert.DoesNotContain(host.Slack.ThreadOf(host.Reviews.Id, root), message => message.BotId is not null);
        Assert.All((string[])["U0MAYA", "U0JONAS"], person => Assert.Single(host.Slack.EphemeralsOf(person)));
    }

    [Fact]
    public async Task Two_at_one_level_are_left_alone_and_the_panel_says_so()
    {
        await using var host = await PlayedHost.StartAsync();
        var root = await host.ArgueAsync("tom", "kenji", Arguments.AtOneLevel);
        await host.LullAsync();

        var seen = await host.InsightAsync(host.Reviews.Id, root);

        Assert.Equal(("silent", "Both argue from the same level."), (State(seen), seen.GetProperty("verdict").GetProperty("sentence").GetString()));
        Assert.Equal(JsonValueKind.Null, seen.GetProperty("verdict").GetProperty("until").ValueKind);
    }

    [Fact]
    public async Task What_is_deleted_or_edited_is_seen_as_it_is_now()
    {
        await using var host = await PlayedHost.StartAsync();
        var root = await host.ArgueAsync("maya", "jonas", Arguments.PastEachOther);
        var thread = host.Slack.ThreadOf(host.Reviews.Id, root);
        await host.Slack.EditAsync("U0JONAS", host.Reviews.Id, thread[1].Ts, "ok");
        foreach (var message in thread.Where(message => message.User is "U0JONAS").Skip(1))
        {
            await host.Slack.DeleteAsync("U0JONAS", host.Reviews.Id, message.Ts);
        }

        await host.RestAsync();
        var seen = await host.InsightAsync(host.Reviews.Id, root);

        Assert.Equal(5, seen.GetProperty("messages").GetArrayLength());
        Assert.Equal("One word is too little to read a level from.", seen.GetProperty("messages")[1].GetProperty("unread").GetString());
        Assert.Equal("silent", State(seen));
    }

    [Fact]
    public async Task Who_has_opted_out_is_not_read_here_either()
    {
        await using var host = await PlayedHost.StartAsync();
        await host.Slack.CommandAsync("U0JONAS", host.Reviews.Id, "/level me");
        await host.RestAsync();
        var me = host.Slack.EphemeralsOf("U0JONAS")[^1];
        await host.Slack.PressAsync("U0JONAS", host.Reviews.Id, me.Ts, "me.opt-out");
        await host.RestAsync();

        var root = await host.ArgueAsync("maya", "jonas", Arguments.PastEachOther);
        var seen = await host.InsightAsync(host.Reviews.Id, root);

        Assert.All(
            seen.GetProperty("messages").EnumerateArray().Where(message => message.GetProperty("user").GetString() is "U0JONAS"),
            message => Assert.Equal(("None", 0d, "Its author has asked FocusBot not to read along."), (message.GetProperty("level").GetString(), message.GetProperty("confidence").GetDouble(), message.GetProperty("unread").GetString())));
        Assert.Equal("silent", State(seen));
    }

    [Fact]
    public async Task Levels_that_two_people_said_themselves_are_told_apart_from_readings()
    {
        await using var host = await PlayedHost.StartAsync();
        var root = await host.ArgueAsync("maya", "jonas", ["Scope is frozen on Friday.", "Who is better off with it?"]);
        foreach (var (person, level) in ((string, string)[])[("U0MAYA", "execution"), ("U0JONAS", "impact")])
        {
            await host.Slack.CommandAsync(person, host.Reviews.Id, $"/level {level} {Link(host, root)}");
        }

        await host.RestAsync();
        var seen = await host.InsightAsync(host.Reviews.Id, root);

        Assert.Equal("spoken", State(seen));
        Assert.All(seen.GetProperty("pairs")[0].GetProperty("declared").EnumerateArray(), declared => Assert.True(declared.GetBoolean()));
        Assert.StartsWith("Both said their level themselves", seen.GetProperty("pairs")[0].GetProperty("why").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_without_FocusBot_is_not_watched_and_an_unknown_thread_is_a_sentence()
    {
        await using var host = await PlayedHost.StartAsync();
        var random = host.Slack.Channel("random");
        var root = host.Slack.MessagesOf(random.Id)[0].Ts;

        var seen = await host.InsightAsync(random.Id, root);
        Assert.False(seen.GetProperty("is_watched").GetBoolean());
        Assert.All(seen.GetProperty("messages").EnumerateArray(), message => Assert.Equal("None", message.GetProperty("level").GetString()));

        foreach (var query in (string[])["channel=C0NOWHERE&thread=1.000000", $"channel={random.Id}&thread=1.000000", "thread=x", ""])
        {
            using var refused = await host.Http.GetAsync(new Uri($"/playground/insight?{query}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_row_about_football_has_no_levels_and_is_not_said_to_work()
    {
        await using var host = await PlayedHost.StartAsync();
        var root = await host.ArgueAsync("tom", "kenji",
        [
            "That was never a penalty, not in a hundred years!", "It was, look at the replay!! He went straight through the man.", "The referee is blind, and you know it.",
            "You always say that when you lose.", "Two nil is two nil, and it was stolen!!", "One more match and you will eat those words.",
        ]);

        var seen = await host.InsightAsync(host.Reviews.Id, root);

        Assert.Equal("silent", State(seen));
        Assert.DoesNotContain("an exchange that works", seen.GetRawText(), StringComparison.Ordinal);
        ShowsOnlyLevelsOfMessages(seen);
    }

    /// <summary>A level beside a name is one that a message of theirs shows, or that they said themselves.</summary>
    internal static void ShowsOnlyLevelsOfMessages(JsonElement seen) => Assert.All(seen.GetProperty("pairs").EnumerateArray(), pair =>
        Assert.All(Texts(pair, "users").Zip(Texts(pair, "levels"), pair.GetProperty("declared").EnumerateArray().Select(said => said.GetBoolean())), person =>
        {
            var (user, level, isDeclared) = person;
            Assert.True(
                level is "None" || isDeclared || seen.GetProperty("messages").EnumerateArray().Any(message => message.GetProperty("user").GetString() == user && message.GetProperty("level").GetString() == level),
                $"No message of {user} shows {level}.");
        }));

    private static string State(JsonElement seen) => seen.GetProperty("verdict").GetProperty("state").GetString() ?? "";

    private static IEnumerable<string?> Texts(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(item => item.GetString())];

    private static string Link(PlayedHost host, string ts) => FocusBot.Playground.Wire.Permalink.To(
        host.Slack.Workspace.Messages.Find(host.Reviews.Id, ts) ?? throw new InvalidOperationException("There is no such message."), host.Slack.Workspace).AbsoluteUri;
}
