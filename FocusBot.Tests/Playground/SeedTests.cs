using FocusBot.Playground.World;

namespace FocusBot.Tests.Playground;

public sealed class SeedTests
{
    [Fact]
    public async Task The_pm_and_the_ceo_open_the_product_reviews()
    {
        await using var host = await PlaygroundHost.StartAsync(seed: true);
        var channel = host.Slack.Channel("product-reviews");

        var root = host.Slack.MessagesOf(channel.Id)[0];

        Assert.StartsWith("Review doc for the companion app", root.Text, StringComparison.Ordinal);
        Assert.Equal(["U0MAYA", "U0JONAS", "U0PRIYA"], host.Slack.ThreadOf(channel.Id, root.Ts).Select(message => message.User).Distinct());
    }

    [Fact]
    public async Task There_are_people_with_time_zones_and_channels_of_every_kind()
    {
        await using var host = await PlaygroundHost.StartAsync(seed: true);
        var channels = host.Slack.Workspace.Channels.All;

        Assert.True(host.Slack.Workspace.People.All.Count(person => !person.IsBot) >= 8);
        Assert.All(host.Slack.Workspace.People.All, person => Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(person.Tz ?? "", out _)));
        Assert.Contains(channels, channel => channel.Kind is ChannelKind.Private);
        Assert.Contains(channels, channel => channel.IsArchived);
        Assert.Contains(channels, channel => channel.IsShared);
        Assert.False(host.Slack.Channel("random").Has(host.Slack.Bot));
    }

    [Fact]
    public async Task Every_message_lies_in_the_past_and_no_reference_is_left_open()
    {
        await using var host = await PlaygroundHost.StartAsync(seed: true);
        var messages = host.Slack.Workspace.Channels.All.SelectMany(channel => host.Slack.MessagesOf(channel.Id)).Where(message => !message.IsSystem).ToArray();

        Assert.All(messages, message => Assert.True(string.CompareOrdinal(message.Ts, Timestamps.At(PlaygroundHost.Noon)) < 0));
        Assert.All(messages, message => Assert.NotNull(host.Slack.Workspace.People.Find(message.User)));
        Assert.DoesNotContain(messages, message => message.Text.Contains("<@U", StringComparison.Ordinal)
            && !host.Slack.Workspace.People.All.Any(person => message.Text.Contains($"<@{person.Id}>", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Once_the_app_answers_it_is_invited_and_told_everything_in_order()
    {
        await using var host = await PlaygroundHost.StartAsync(seed: true, echo: Verifying());
        await host.SeedToldAsync();

        var texts = host.Echo.Events.Select(happened => happened.GetProperty("text").GetString() ?? "").ToArray();
        Assert.Equal(4, texts.Count(text => text.EndsWith("has joined the channel", StringComparison.Ordinal)));
        Assert.Equal("3:30", texts[Array.FindIndex(texts, text => text.StartsWith("sorry to barge in", StringComparison.Ordinal)) + 1]);
        Assert.Equal("url_verification", host.Echo.Told[0].Json.GetProperty("type").GetString());
    }

    private static EchoApp Verifying() => new()
    {
        Answer = (told, response) => told.Door is "event" && told.Json.TryGetProperty("challenge", out var challenge)
            ? response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(challenge.GetString() ?? "")).AsTask()
            : Task.CompletedTask,
    };
}
