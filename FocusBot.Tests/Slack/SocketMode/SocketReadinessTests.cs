using FocusBot.Delivery.Upkeep;
using Microsoft.AspNetCore.Http;

namespace FocusBot.Tests.Slack.SocketMode;

/// <summary>Ready over Socket Mode means: a socket lives, or the first attempt is still under way.</summary>
public sealed class SocketReadinessTests : SocketModeTest
{
    [Fact]
    public async Task The_first_attempt_has_its_time_and_a_socket_that_lives_is_ready()
    {
        await StartAsync();
        var socket = await Slack.NextSocketAsync();
        Assert.Null(await WhyNotAsync());

        await socket.SendAsync("""{ "type": "hello", "num_connections": 1 }""");
        await Host.Log.LineAsync("Connected to Slack");

        Assert.Null(await WhyNotAsync());
    }

    [Fact]
    public async Task A_lost_socket_is_missed_until_the_next_one_lives()
    {
        (await ConnectAsync()).Cut();
        await Host.Clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(0.75), TimeSpan.FromSeconds(1.25));
        Assert.Contains("No socket to Slack is open", (await WhyNotAsync())?.Sentence, StringComparison.Ordinal);

        Host.Clock.Advance(TimeSpan.FromSeconds(1.25));
        await Slack.NextGreetedAsync();

        await Eventually.TrueAsync(async () => await WhyNotAsync() is null, "a socket that lives");
    }

    [Fact]
    public async Task An_address_that_Slack_does_not_give_is_said_in_the_words_of_doctor()
    {
        Slack.TicketAnswers.Enqueue(context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        await StartAsync();
        await Host.Clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(0.75), TimeSpan.FromSeconds(1.25));

        Assert.Equal(
            new DoctorFinding(DoctorFindingKind.Broken, "Socket Mode", "Slack offers no socket (http_503): check that Socket Mode is on, and the network."), await WhyNotAsync());
    }

    private async Task<DoctorFinding?> WhyNotAsync()
    {
        var troubles = await Task.WhenAll(Host.Readiness.Select(part => part.WhyNotAsync().AsTask()));
        return troubles.SingleOrDefault(trouble => trouble is not null);
    }
}
