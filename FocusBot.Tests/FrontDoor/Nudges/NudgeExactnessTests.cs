namespace FocusBot.Tests.FrontDoor.Nudges;

/// <summary>A nudge exactly when it is due: one a pair and thread, forever.</summary>
public sealed class NudgeExactnessTests
{
    [Theory]
    [InlineData("mixed")]
    [InlineData("unsure")]
    public async Task An_answer_that_is_no_level_never_makes_a_mismatch(string word)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.DeclareAsync(world.Ana, "execution");
        await world.DeclareAsync(world.Ben, word);

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1", world.Account());
    }

    [Fact]
    public async Task Levels_that_become_equal_before_sending_cancel_the_nudge()
    {
        await using var world = await ReviewWorld.StartAsync(settings: ReviewWorld.LongLull);
        world.HoldNudge();

        await world.DeclareAsync(world.Ana, "execution");
        await world.DeclareAsync(world.Ben, "impact");
        await world.NudgeHeldAsync();
        await world.DeclareAsync(world.Ben, "execution");

        await world.LetNudgeGoAsync();
        Assert.Empty(world.Said());
        Assert.Equal("chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task A_cancelled_nudge_is_sent_when_the_levels_differ_again()
    {
        await using var world = await ReviewWorld.StartAsync(settings: ReviewWorld.LongLull);
        world.HoldNudge();

        await world.DeclareAsync(world.Ana, "execution");
        await world.DeclareAsync(world.Ben, "impact");
        await world.NudgeHeldAsync();
        await world.DeclareAsync(world.Ben, "execution");
        await world.DeclareAsync(world.Ben, "optics");

        await world.LetNudgeGoAsync();
        Assert.Contains($"<@{world.Ben.Id}> argues from Optics", Assert.Single(world.Nudges()).Text, StringComparison.Ordinal);
        Assert.Equal("chat.postMessage 3", world.Account());
    }

    [Fact]
    public async Task A_level_that_changes_before_sending_is_the_one_the_nudge_names()
    {
        await using var world = await ReviewWorld.StartAsync(settings: ReviewWorld.LongLull);
        world.HoldNudge();

        await world.DeclareAsync(world.Ana, "execution");
        await world.DeclareAsync(world.Ben, "impact");
        await world.NudgeHeldAsync();
        await world.DeclareAsync(world.Ben, "optics");

        await world.LetNudgeGoAsync();
        Assert.Contains($"<@{world.Ben.Id}> argues from Optics", Assert.Single(world.Nudges()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_people_get_one_nudge_a_pair()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "Who hears of it first?", world.Root);
        await world.IdleAsync();

        await Task.WhenAll(world.DeclareAsync(world.Ana, "execution"), world.DeclareAsync(world.Ben, "impact"), world.DeclareAsync(world.Cara, "optics"));

        await world.IdleAsync();
        Assert.Equal(3, world.Nudges().Count);
        Assert.Equal(3, world.Nudges().Select(nudge => string.Concat(nudge.Text.TakeWhile(letter => letter is not ':'))).Distinct().Count());
        Assert.Equal("chat.postMessage 4", world.Account());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pair_is_never_nudged_a_second_time(bool afterARestart)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.NudgedAsync();
        await world.LevelAsync(world.Ben, $"withdraw {world.LinkTo(world.Root)}");
        await world.HeardAsync(world.Ben, "Taken back.");
        await world.IdleAsync();
        if (afterARestart)
        {
            await world.StopFocusBotAsync();
            await world.StartFocusBotAsync();
        }

        await world.DeclareAsync(world.Ben, "impact");
        await world.DeclareAsync(world.Ana, "optics");
        await world.DeclareAsync(world.Ana, "execution");

        await world.IdleAsync();
        Assert.Single(world.Nudges());
        Assert.Equal("chat.postMessage 2", world.Account());
    }

    [Fact]
    public async Task A_nudge_that_waits_survives_a_restart()
    {
        await using var world = await ReviewWorld.StartAsync(settings: ReviewWorld.LongLull);
        world.HoldNudge();

        await world.DeclareAsync(world.Ana, "execution");
        await world.DeclareAsync(world.Ben, "impact");
        await world.NudgeHeldAsync();
        await world.StopFocusBotAsync();
        await world.StartFocusBotAsync();

        await world.LetNudgeGoAsync();
        Assert.Single(world.Nudges());
    }
}
