using System.Text;
using FocusBot.Playground.Actions;
using FocusBot.Playground.World;
using Microsoft.AspNetCore.Http;

namespace FocusBot.Tests.Playground;

public sealed class CommandTests
{
    [Fact]
    public async Task A_command_comes_as_a_form_with_escaped_mentions_and_no_thread()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();

        await host.Slack.CommandAsync(ana.Id, channel.Id, "/level meeting @ben in #reviews");

        var form = host.Echo.Told[^1].Form;
        Assert.Equal(("/level", $"meeting <@{ben.Id}|ben> in <#{channel.Id}|reviews>"), (form["command"], form["text"]));
        Assert.Equal((ana.Id, channel.Id, "false"), (form["user_id"], form["channel_id"], form["is_enterprise_install"]));
        Assert.DoesNotContain("thread_ts", form.Keys);
        Assert.StartsWith($"{host.Address.AbsoluteUri}playground/response/", form["response_url"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", "Only you")]
    [InlineData("application/json", """{"text":"Only you"}""")]
    [InlineData("application/json", """{"response_type":"ephemeral","text":"Only you"}""")]
    public async Task An_answer_is_for_the_person_alone(string type, string body)
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        host.Echo.Answer = With(200, type, body);

        await host.Slack.CommandAsync(ana.Id, channel.Id, "/level help");

        Assert.Equal("Only you", Assert.Single(host.Slack.EphemeralsOf(ana.Id)).Text);
    }

    [Fact]
    public async Task An_answer_can_be_for_the_channel()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        host.Echo.Answer = With(200, "application/json", """{"response_type":"in_channel","text":"For all"}""");

        await host.Slack.CommandAsync(ana.Id, channel.Id, "/level help");

        Assert.Equal("For all", host.Slack.MessagesOf(channel.Id)[^1].Text);
        Assert.Empty(host.Slack.EphemeralsOf(ana.Id));
    }

    [Theory]
    [InlineData(500, "/level failed with the error \"http_service_error\"")]
    [InlineData(401, "/level failed with the error \"http_client_error\"")]
    public async Task A_failing_app_shows_Slacks_own_words(int status, string words)
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        host.Echo.Answer = With(status, "text/plain", "");

        await host.Slack.CommandAsync(ana.Id, channel.Id, "/level");

        var seen = Assert.Single(host.Slack.EphemeralsOf(ana.Id));
        Assert.Equal((words, true), (seen.Text, seen.IsFromSlack));
    }

    [Fact]
    public async Task An_answer_that_Slack_refuses_is_kept_as_a_mistake()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        host.Echo.Answer = With(200, "application/json", """{"blocks":[{"type":"section"}]}""");

        await host.Slack.CommandAsync(ana.Id, channel.Id, "/level");

        Assert.StartsWith("The answer to /level is refused: invalid_blocks", Assert.Single(host.Slack.Mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_have_no_commands_and_other_names_do_not_exist()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var ines = host.Slack.AddPerson("ines", person => person with { IsStranger = true });

        await Assert.ThrowsAsync<ActRefusedException>(() => host.Slack.CommandAsync(ines.Id, channel.Id, "/level"));
        await Assert.ThrowsAsync<ActRefusedException>(() => host.Slack.CommandAsync(ana.Id, channel.Id, "/lunch"));
    }

    [Fact]
    public void In_a_thread_Slack_says_sorry() =>
        Assert.Equal("/level is not supported in threads. Sorry!", CommandActions.RefusalInThread("/level ask"));

    private static Func<Told, HttpResponse, Task> With(int status, string type, string body) => (_, response) =>
    {
        response.StatusCode = status;
        response.ContentType = type;
        return response.Body.WriteAsync(Encoding.UTF8.GetBytes(body)).AsTask();
    };
}
