using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Nudges;

/// <summary>How often FocusBot asks by itself in a channel: once a week until an answer shows that it helps, and not at all for a month when it doesn't.</summary>
public sealed class AskingPaceTests
{
    private const string Question = "may be talking at different levels";

    [Fact]
    public async Task One_pair_a_week_is_asked_until_a_question_has_found_a_difference()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        await world.ForwardAsync(TimeSpan.FromDays(2));
        await world.ArgueAsync(world.Cara, world.Ana, Arguments.PastEachOther);
        Assert.Equal(1, Asked(world));

        await world.ForwardAsync(TimeSpan.FromDays(6));
        await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        Assert.Equal(2, Asked(world));
        await AnswerAsync(world, world.Ana, "execution");
        await AnswerAsync(world, world.Ben, "impact");

        await world.ForwardAsync(TimeSpan.FromDays(2));
        await world.ArgueAsync(world.Cara, world.Ana, Arguments.PastEachOther);
        Assert.Equal(3, Asked(world));
    }

    [Fact]
    public async Task After_two_for_nothing_nobody_is_asked_for_a_month_unless_the_facilitator_resumes_it()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        await world.ForwardAsync(TimeSpan.FromDays(8));
        await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        await world.PressLatestAsync(world.Ben, Question, "pair.not-stuck");
        await world.Slack.UntilAsync(() => Told(world).Count > 0);

        await world.ForwardAsync(TimeSpan.FromDays(8));
        await world.ArgueAsync(world.Ana, world.Cara, Arguments.PastEachOther);
        Assert.Equal(2, Asked(world));
        var told = Assert.Single(Told(world));

        await world.Slack.PressAsync(world.Ana.Id, told.Channel, told.Ts, "inference.resume");
        await world.KeptAsync("SELECT COUNT(*) FROM admin_act WHERE after_value = 'resumed'");
        await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        Assert.Equal(3, Asked(world));
    }

    private static long Asked(ReviewWorld world) => world.Count("SELECT COUNT(*) FROM pair_question");

    private static IReadOnlyList<Message> Told(ReviewWorld world) =>
        [.. world.DirectTo(world.Ana).Where(message => message.Text.Contains("came to nothing", StringComparison.Ordinal))];

    private static Task AnswerAsync(ReviewWorld world, Person person, string level) => world.PressLatestAsync(person, Question, $"level.{level}");
}
