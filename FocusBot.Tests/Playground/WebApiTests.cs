using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FocusBot.Playground.World;
using FocusBot.Playground.World.Apps;

namespace FocusBot.Tests.Playground;

public sealed class WebApiTests
{
    [Fact]
    public async Task Who_am_I_names_the_team_and_the_bot()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var answer = await host.CallAsync("auth.test", new { });
        Assert.Equal((host.Slack.Workspace.Team.Id, "U0FOCUSBOT", "B0FOCUSBOT"), (
            answer.GetProperty("team_id").GetString(), answer.GetProperty("user_id").GetString(), answer.GetProperty("bot_id").GetString()));
    }

    [Theory]
    [InlineData("", "not_authed")]
    [InlineData("xoxb-somebody-elses", "invalid_auth")]
    public async Task A_wrong_token_is_refused_with_200(string token, string error)
    {
        await using var host = await PlaygroundHost.StartAsync();
        Assert.Equal(error, await host.ErrorAsync("auth.test", new { }, token));
    }

    [Fact]
    public async Task The_app_token_is_not_the_bots()
    {
        await using var host = await PlaygroundHost.StartAsync();
        Assert.Equal("not_allowed_token_type", await host.ErrorAsync("chat.postMessage", new { }, PlaygroundHost.AppToken));
    }

    [Fact]
    public async Task A_revoked_token_says_so()
    {
        await using var host = await PlaygroundHost.StartAsync();
        host.Slack.App.Grants.IsRevoked = true;
        Assert.Equal("token_revoked", await host.ErrorAsync("auth.test", new { }));
    }

    [Fact]
    public async Task A_method_that_does_not_exist_is_unknown()
    {
        await using var host = await PlaygroundHost.StartAsync();
        Assert.Equal("unknown_method", await host.ErrorAsync("chat.postmessage", new { }));
        Assert.Single(host.Slack.Mistakes);
    }

    [Fact]
    public async Task A_missing_scope_is_named_beside_those_there_are()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();

        var answer = await host.GetAsync("conversations.members", $"channel={channel.Id}");

        Assert.Equal(("missing_scope", "channels:read,groups:read,im:read,mpim:read"), (answer.GetProperty("error").GetString(), answer.GetProperty("needed").GetString()));
        Assert.Equal(string.Join(',', InstalledApp.FocusBot.Scopes), answer.GetProperty("provided").GetString());
    }

    [Fact]
    public async Task Every_answer_lists_the_scopes_in_a_header()
    {
        await using var host = await PlaygroundHost.StartAsync();
        using var response = await host.SendAsync("auth.test", new { });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(string.Join(',', InstalledApp.FocusBot.Scopes), Assert.Single(response.Headers.GetValues("x-oauth-scopes")));
    }

    [Fact]
    public async Task Json_without_a_charset_gets_a_warning()
    {
        await using var host = await PlaygroundHost.StartAsync();
        using var response = await host.SendAsync(HttpMethod.Post, "auth.test", new StringContent("{}", new MediaTypeHeaderValue("application/json")));
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("missing_charset", answer.GetProperty("warning").GetString());
    }

    [Theory]
    [InlineData("{\"channel\":", "invalid_json")]
    [InlineData("[]", "json_not_object")]
    public async Task A_body_that_is_no_json_object_is_refused(string body, string error)
    {
        await using var host = await PlaygroundHost.StartAsync();
        using var response = await host.SendAsync(HttpMethod.Post, "chat.postMessage", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(error, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_reading_method_does_not_read_json()
    {
        await using var host = await PlaygroundHost.StartAsync();
        Assert.Equal("invalid_arguments", await host.ErrorAsync("users.info", new { user = "U0FOCUSBOT" }));
    }

    [Fact]
    public async Task In_a_form_blocks_are_a_string_that_holds_json()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["channel"] = channel.Id, ["text"] = "Hello", ["blocks"] = """[{"type":"divider"}]""",
        });

        using var response = await host.SendAsync(HttpMethod.Post, "chat.postMessage", form);

        Assert.True((await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("ok").GetBoolean());
        Assert.NotNull(host.Slack.MessagesOf(channel.Id)[^1].Blocks);
    }

    [Fact]
    public async Task A_person_comes_with_time_zone_and_flags()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var ana = host.Slack.AddPerson("ana", person => person with { Tz = "Europe/Berlin", IsRestricted = true, Title = "PM" });

        var user = (await host.GetAsync("users.info", $"user={ana.Id}")).GetProperty("user");

        Assert.Equal(("Europe/Berlin", 3600, true), (
            user.GetProperty("tz").GetString(), user.GetProperty("tz_offset").GetInt32(), user.GetProperty("is_restricted").GetBoolean()));
        Assert.Equal("user_not_found", (await host.GetAsync("users.info", "user=U0NOBODY")).GetProperty("error").GetString());
    }

    [Fact]
    public async Task Every_call_is_kept_with_its_answer()
    {
        await using var host = await PlaygroundHost.StartAsync();
        await host.CallAsync("chat.postMessage", new { channel = "C0NOWHERE", text = "Hello" });

        var call = Assert.Single(host.Slack.Calls);
        Assert.Equal(("chat.postMessage", "C0NOWHERE", "channel_not_found", true), (call.Method, call.Argument("channel"), call.Error, call.IsValid));
    }
}
