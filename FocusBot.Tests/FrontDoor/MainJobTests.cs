namespace FocusBot.Tests.FrontDoor;

/// <summary>The main job from end to end, over both roads: ask a thread, two people answer, one nudge.</summary>
public sealed class MainJobTests
{
    [Theory]
    [InlineData("http")]
    [InlineData("socket")]
    public async Task Two_people_who_declare_different_levels_get_one_nudge(string transport)
    {
        await using var world = await ReviewWorld.StartAsync(transport);

        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, $"<@{world.Slack.Bot}>", world.Root);
        await world.AskedAsync();
        await world.AskedAloneAsync(world.Ana);
        var question = await world.AskedAloneAsync(world.Ben);
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, question.Ts, "level.impact");
        await world.AnswerAsync(world.Ana, "execution");
        await world.Slack.UntilAsync(() => world.Nudges().Count > 0);

        var nudge = Assert.Single(world.Nudges());
        Assert.Contains($"<@{world.Ben.Id}> argues from Impact", nudge.Text, StringComparison.Ordinal);
        Assert.Contains($"<@{world.Ana.Id}> argues from Execution", nudge.Text, StringComparison.Ordinal);
    }
}
