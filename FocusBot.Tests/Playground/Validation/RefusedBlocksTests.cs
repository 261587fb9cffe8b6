namespace FocusBot.Tests.Playground.Validation;

public sealed class RefusedBlocksTests
{
    [Fact]
    public async Task The_answer_points_to_the_place()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();

        var answer = await host.CallAsync("chat.postMessage", new { channel = channel.Id, text = "x", blocks = new[] { new { type = "section" } } });

        Assert.Equal("invalid_blocks", answer.GetProperty("error").GetString());
        Assert.Equal(
            "[ERROR] missing required field: text [json-pointer:/blocks/0]",
            answer.GetProperty("response_metadata").GetProperty("messages")[0].GetString());
        Assert.Equal("chat.postMessage: invalid_blocks [ERROR] missing required field: text [json-pointer:/blocks/0]", Assert.Single(host.Slack.Mistakes));
    }

    [Fact]
    public async Task Blocks_that_are_too_long_together_are_refused_as_such()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        var section = new { type = "section", text = new { type = "mrkdwn", text = new string('x', 2_900) } };
        Assert.Equal("msg_blocks_too_long", await host.ErrorAsync(
            "chat.postMessage", new { channel = channel.Id, text = "x", blocks = Enumerable.Repeat(section, 5) }));
    }
}
