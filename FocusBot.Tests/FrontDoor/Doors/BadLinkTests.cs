namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>Links that lead nowhere: each gets one clear sentence, and changes nothing.</summary>
public sealed class BadLinkTests
{
    [Theory]
    [InlineData("check https://elsewhere.slack.com/archives/C0ELSEWHERE/p1700000000000100", "leads to another channel")]
    [InlineData("impact https://app.slack.com/client/T0ACME/C0ELSEWHERE/thread/C0ELSEWHERE-1700000000.000100", "leads to another channel")]
    [InlineData("impact https://example.com/", "takes the link of a message")]
    public async Task A_link_that_cannot_be_meant_is_answered_at_once(string words, string answer)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, words);
        await world.HeardAsync(world.Ana, answer);

        await world.IdleAsync();
        Assert.Single(world.Slack.EphemeralsOf(world.Ana.Id));
        Assert.Equal("chat.postMessage 1", world.Account());
    }

    [Fact]
    public async Task A_link_to_another_channel_is_answered_at_once()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, $"ask {world.LinkTo(world.Root).Replace(world.Reviews.Id, "C0ELSEWHERE", StringComparison.Ordinal)}");
        await world.HeardAsync(world.Ana, "leads to another channel");

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1", world.Account());
    }

    [Fact]
    public async Task A_message_that_is_gone_is_answered_once_it_was_looked_for()
    {
        await using var world = await ReviewWorld.StartAsync();

        var link = world.LinkTo(world.Root);
        await world.LevelAsync(world.Ana, $"ask {link[..^6]}000001");
        await world.HeardAsync(world.Ana, "The message behind this link is gone");

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1, conversations.replies 1", world.Account());
    }

    [Fact]
    public async Task A_pasted_link_that_cannot_be_meant_is_marked_in_the_form()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana);
        var form = await world.FormOfAsync(world.Ana);
        foreach (var link in (string[])["https://acme.slack.com/archives/C0ELSEWHERE/p1700000000000100", "the thread of Ana", "https://example.com/"])
        {
            var sent = await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("link", link), ("level", "impact"));
            Assert.Single(sent.Errors);
        }

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1, views.open 1", world.Account());
    }
}
