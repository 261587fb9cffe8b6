namespace FocusBot.Tests.FrontDoor.Nudges;

/// <summary>Presses that nobody planned for: two at once, and one by somebody who came late.</summary>
public sealed class OddPressTests
{
    private const string Execution = "nudge.forward.execution", Impact = "nudge.forward.impact";

    [Fact]
    public async Task Two_who_press_at_once_leave_one_message_with_one_suggestion()
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();

        await Task.WhenAll(world.PressAsync(world.Ana, nudge, Execution), world.PressAsync(world.Ben, nudge, Impact));
        await world.Slack.UntilAsync(() => world.Nudges()[0].Text.Contains("suggests starting with", StringComparison.Ordinal));
        await world.IdleAsync();

        Assert.Equal(2, Assert.Single(world.Said()).Text.Split("suggests starting with").Length);
    }

    [Fact]
    public async Task Two_who_share_at_once_post_it_once()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.SetModeAsync("private");
        await world.DeclareAsync(world.Ana, "execution");
        await world.DeclareAsync(world.Ben, "impact");
        var (ana, ben) = (await world.HeardAsync(world.Ana, "Only the two of you see this"), await world.HeardAsync(world.Ben, "Only the two of you see this"));

        await Task.WhenAll(world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, ana.Ts, "nudge.share"), world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, ben.Ts, "nudge.share"));
        await world.Slack.UntilAsync(() => world.Nudges().Count > 0);
        await world.IdleAsync();

        Assert.Single(world.Said());
    }

    [Fact]
    public async Task Two_who_correct_themselves_at_once_leave_what_holds_after_both()
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();
        await world.PressAsync(world.Ana, nudge, "nudge.not-quite");
        await world.PressAsync(world.Ben, nudge, "nudge.not-quite");
        var (ana, ben) = (await world.FormOfAsync(world.Ana), await world.FormOfAsync(world.Ben));

        await Task.WhenAll(world.Slack.SubmitAsync(world.Ana.Id, ana.Id, ("level", "optics")), world.Slack.SubmitAsync(world.Ben.Id, ben.Id, ("level", "optics")));
        await world.Slack.UntilAsync(() => world.Nudges().Count == 0);
        await world.IdleAsync();

        Assert.Contains("taken this nudge back", Assert.Single(world.Said()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_answer_their_questions_at_once_are_named_once()
    {
        await using var world = await ReviewWorld.StartAsync();
        var root = await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        var (ana, ben) = (await world.AskedAsOneOfTwoAsync(world.Ana), await world.AskedAsOneOfTwoAsync(world.Ben));

        await Task.WhenAll(world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, ana.Ts, "level.execution"), world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, ben.Ts, "level.impact"));
        await world.Slack.UntilAsync(() => world.Nudges(root.Ts).Count > 0);
        await world.IdleAsync();

        Assert.Single(world.Said(root.Ts));
    }

    [Fact]
    public async Task Who_comes_late_presses_like_everybody_else()
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();

        await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "Reading along.", world.Root);
        await world.PressAsync(world.Cara, nudge, Impact);
        await world.Slack.UntilAsync(() => world.Nudges()[0].Text.Contains("<@U0CARA> suggests starting with Impact", StringComparison.Ordinal));
        await world.IdleAsync();

        Assert.Single(world.Said());
    }
}
