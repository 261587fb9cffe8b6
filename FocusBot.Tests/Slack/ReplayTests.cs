using System.Net;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;

namespace FocusBot.Tests.Slack;

/// <summary>A request that somebody has listened to and sends once more, signature and all.</summary>
public sealed class ReplayTests : IAsyncLifetime
{
    private ReceivingHost? _host;

    private ReceivingHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async Task InitializeAsync()
    {
        _host = await ReceivingHost.StartAsync();
        Host.Answers.Answer = (_, _) => Task.FromResult<Answer>(new Answer.Say(Card.Saying("What is yours alone.")));
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task A_command_is_answered_once()
    {
        using var replays = Host.Count("focusbot.slack.replays");

        Assert.Contains("yours alone", await PostAsync("/slack/command", Payloads.CommandForm), StringComparison.Ordinal);
        Assert.Equal("", await PostAsync("/slack/command", Payloads.CommandForm));
        Host.Clock.Advance(TimeSpan.FromSeconds(299));
        Assert.Equal("", await PostAsync("/slack/command", Payloads.CommandForm));

        Assert.Equal(2, replays.Tags.Count);
        Assert.Empty(Host.Inbox.Arrivals);
    }

    [Theory]
    [InlineData(Payloads.Press)]
    [InlineData(Payloads.Shortcut)]
    public async Task A_press_is_answered_once(string payload)
    {
        await PostAsync("/slack/action", $"payload={Uri.EscapeDataString(payload)}");
        await PostAsync("/slack/action", $"payload={Uri.EscapeDataString(payload)}");

        Assert.Single(Host.Answers.Said);
    }

    [Fact]
    public async Task A_form_is_answered_once()
    {
        Assert.Contains("yours alone", await PostAsync("/slack/action", $"payload={Uri.EscapeDataString(Payloads.Submission)}"), StringComparison.Ordinal);
        Assert.Equal("", await PostAsync("/slack/action", $"payload={Uri.EscapeDataString(Payloads.Submission)}"));
    }

    /// <summary>What stands in it is signed; how its name is written, what else is in the head and by which door it comes isn't.</summary>
    [Theory]
    [InlineData("/slack/command", "x-slack-signature", "X-SLACK-REQUEST-TIMESTAMP")]
    [InlineData("/slack/command?again=1", "X-Slack-Signature", "X-Slack-Request-Timestamp")]
    [InlineData("/Slack/Command/", "X-Slack-Signature", "X-Slack-Request-Timestamp")]
    [InlineData("/slack/action", "X-Slack-Signature", "X-Slack-Request-Timestamp")]
    public async Task A_command_in_other_dress_is_the_same_command(string path, string signature, string timestamp)
    {
        await PostAsync("/slack/command", Payloads.CommandForm);
        using var signed = SlackCaller.Signed("/slack/command", System.Text.Encoding.UTF8.GetBytes(Payloads.CommandForm), SlackCaller.Form);
        using var dressed = SlackCaller.Unsigned(path, System.Text.Encoding.UTF8.GetBytes(Payloads.CommandForm), SlackCaller.Form);
        dressed.Headers.Add(signature, signed.Headers.GetValues("X-Slack-Signature"));
        dressed.Headers.Add(timestamp, signed.Headers.GetValues("X-Slack-Request-Timestamp"));
        dressed.Headers.Add("X-Slack-Retry-Num", "1");

        using var answer = await Host.Client.SendAsync(dressed);

        Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task The_digits_of_a_signature_may_be_written_in_two_ways_and_are_one_signature()
    {
        var body = System.Text.Encoding.UTF8.GetBytes(Payloads.CommandForm);
        await PostAsync("/slack/command", Payloads.CommandForm);
        using var shouting = SlackCaller.Signed("/slack/command", body, SlackCaller.Form);
        var signature = shouting.Headers.GetValues("X-Slack-Signature").Single();
        shouting.Headers.Remove("X-Slack-Signature");
        shouting.Headers.Add("X-Slack-Signature", $"v0={signature[3..].ToUpperInvariant()}");

        using var answer = await Host.Client.SendAsync(shouting);

        Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task What_could_not_be_taken_may_come_again_as_it_is()
    {
        Host.Answers.Answer = (_, _) => Task.FromResult<Answer>(new Answer.Keep());
        Host.Inbox.Before = _ => throw new NotStoredException("The disk is full.", new IOException());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Host.PostAsync("/slack/command", Payloads.CommandForm, SlackCaller.Form)).StatusCode);

        Host.Inbox.Before = _ => Task.CompletedTask;
        Assert.Equal(HttpStatusCode.OK, (await Host.PostAsync("/slack/command", Payloads.CommandForm, SlackCaller.Form)).StatusCode);

        Assert.Single(Host.Inbox.Arrivals);
    }

    [Fact]
    public async Task The_same_command_of_another_moment_is_another_request()
    {
        await PostAsync("/slack/command", Payloads.CommandForm);
        using var later = SlackCaller.Signed("/slack/command", System.Text.Encoding.UTF8.GetBytes(Payloads.CommandForm), SlackCaller.Form, SlackCaller.Noon.AddSeconds(1));

        using var answer = await Host.Client.SendAsync(later);

        Assert.Contains("yours alone", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<string> PostAsync(string path, string form)
    {
        using var answer = await Host.PostAsync(path, form, SlackCaller.Form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
