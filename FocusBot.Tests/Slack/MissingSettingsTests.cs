using Microsoft.Extensions.Options;

namespace FocusBot.Tests.Slack;

public sealed class MissingSettingsTests
{
    [Theory]
    [InlineData("http", "Slack:SigningSecret", "")]
    [InlineData("http", "Slack:SigningSecret", "   ")]
    [InlineData("http", "Slack:BotToken", "")]
    [InlineData("socket", "Slack:AppToken", "")]
    [InlineData("socket", "Slack:AppToken", "\t")]
    public async Task Without_what_the_transport_needs_nothing_starts(string transport, string missing, string value)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => ReceivingHost.StartAsync(("Slack:Transport", transport), (missing, value)));

        Assert.StartsWith($"Set {missing} ", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_needs_a_bot_token_too()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(
            () => ReceivingHost.StartAsync(("Slack:Transport", "socket"), ("Slack:AppToken", "xapp-1"), ("Slack:BotToken", "")));

        Assert.StartsWith("Set Slack:BotToken ", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }
}
