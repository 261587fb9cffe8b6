using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace FocusBot.Tests.Playground.Faithful;

/// <summary>How a call may bring its token and its arguments: everything that Slack's own clients do.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    public async Task An_empty_json_body_brings_no_arguments(string body)
    {
        await using var host = await PlaygroundHost.StartAsync();
        Assert.Null(await PostAsync(host, "auth.test", new StringContent(body, Encoding.UTF8, "application/json")));
        Assert.Equal("invalid_arguments", await PostAsync(host, "chat.postMessage", new StringContent(body, Encoding.UTF8, "application/json")));
    }

    [Fact]
    public async Task A_token_may_come_in_the_form_or_in_the_query_and_is_kept_nowhere()
    {
        await using var host = await PlaygroundHost.StartAsync();
        using var form = new FormUrlEncodedContent([new("token", PlaygroundHost.BotToken)]);

        Assert.Null(await PostAsync(host, "auth.test", form, token: ""));
        Assert.Null(await PostAsync(host, $"auth.test?token={PlaygroundHost.BotToken}", null, token: ""));
        Assert.True((await host.GetAsync("auth.test", $"token={PlaygroundHost.BotToken}", token: "")).GetProperty("ok").GetBoolean());

        Assert.All(host.Slack.Calls, call => Assert.DoesNotContain(PlaygroundHost.BotToken, call.Arguments.GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_json_body_a_token_is_no_token()
    {
        await using var host = await PlaygroundHost.StartAsync();
        Assert.Equal("not_authed", await host.ErrorAsync("auth.test", new { token = PlaygroundHost.BotToken }, token: ""));
    }

    [Fact]
    public async Task A_socket_is_opened_by_the_token_in_the_header_alone()
    {
        await using var host = await PlaygroundHost.StartAsync("socket");
        using var form = new FormUrlEncodedContent([new("token", PlaygroundHost.AppToken)]);
        Assert.Equal("not_authed", await PostAsync(host, "apps.connections.open", form, token: ""));
    }

    [Fact]
    public async Task A_multipart_form_is_a_form_and_the_query_comes_along()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        using var form = new MultipartFormDataContent { { new StringContent("Hello"), "text" } };

        Assert.Null(await PostAsync(host, $"chat.postMessage?channel={channel.Id}", form));

        Assert.Equal("Hello", host.Slack.MessagesOf(channel.Id)[^1].Text);
    }

    [Fact]
    public async Task A_body_says_what_it_is()
    {
        await using var host = await PlaygroundHost.StartAsync();
        using var picture = new StringContent("x", new MediaTypeHeaderValue("image/png"));
        using var nameless = new ByteArrayContent([1]);

        Assert.Equal("invalid_post_type", await PostAsync(host, "auth.test", picture));
        Assert.Equal("missing_post_type", await PostAsync(host, "auth.test", nameless));
    }

    [Theory]
    [InlineData("chat.postMessage", """{"channel":"C1","text":"\ud83d"}""")]
    [InlineData("chat.postMessage", """{"channel":"C1","\uDE00":"x"}""")]
    [InlineData("views.open", """{"trigger_id":"1","view":{"type":"modal","title":{"type":"plain_text","text":"\ude00"}}}""")]
    public async Task Half_a_surrogate_pair_is_no_json(string method, string body)
    {
        await using var host = await PlaygroundHost.StartAsync();
        Assert.Equal("invalid_json", await PostAsync(host, method, new StringContent(body, Encoding.UTF8, "application/json")));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_forms_blocks_is_no_json_either()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        using var form = new FormUrlEncodedContent([new("channel", channel.Id), new("blocks", """[{"type":"markdown","text":"\ud83d"}]""")]);
        Assert.Equal("invalid_blocks_format", await PostAsync(host, "chat.postMessage", form));
    }

    [Fact]
    public async Task The_app_token_is_told_which_app_it_is()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var answer = await host.CallAsync("auth.test", new { }, PlaygroundHost.AppToken);
        Assert.Equal(("A0FOCUSBOT", "FocusBot"), (answer.GetProperty("app_id").GetString(), answer.GetProperty("app_name").GetString()));
        Assert.False(answer.TryGetProperty("user_id", out _));
    }

    private static async Task<string?> PostAsync(PlaygroundHost host, string method, HttpContent? content, string token = PlaygroundHost.BotToken)
    {
        using var response = await host.SendAsync(HttpMethod.Post, method, content, token);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty("error", out var error) ? error.GetString() : null;
    }
}
