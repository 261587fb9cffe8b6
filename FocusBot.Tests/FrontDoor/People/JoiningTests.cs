using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.People;

/// <summary>Whoever comes into a channel in which FocusBot reads hears of it, privately and once.</summary>
public sealed class JoiningTests
{
    private const string Notice = "I read along in";

    [Fact]
    public async Task Who_joins_is_told_once_however_often_they_come_back()
    {
        await using var world = await ReviewWorld.StartAsync();
        var dora = await JoinAsync(world, "dora");
        var notice = await world.HeardAsync(dora, Notice);
        Assert.Contains("opt out", notice.Text, StringComparison.Ordinal);

        await world.Slack.LeaveAsync(dora.Id, world.Reviews.Id);
        await world.Slack.JoinAsync(dora.Id, world.Reviews.Id);
        await world.IdleAsync();
        Assert.Equal(1, Notices(world, dora));

        await world.Slack.PressAsync(dora.Id, world.Reviews.Id, notice.Ts, "me.opt-out");
        await world.HeardAsync(dora, "You opted out on");
    }

    [Fact]
    public async Task A_bot_is_told_nothing()
    {
        await using var world = await ReviewWorld.StartAsync();

        Assert.Equal(0, Notices(world, await JoinAsync(world, "robot", isBot: true)));
    }

    [Fact]
    public async Task Who_has_opted_out_is_told_nothing()
    {
        await using var world = await ReviewWorld.StartAsync();
        var other = world.Slack.AddChannel("design-reviews", world.Ana);
        await world.Slack.InviteBotAsync(world.Ana.Id, other.Id);
        await world.LevelAsync(world.Ben, "me");
        await world.PressLatestAsync(world.Ben, "Show my data", "me.opt-out");

        await world.Slack.JoinAsync(world.Ben.Id, other.Id);
        await world.IdleAsync();

        Assert.Equal(0, Notices(world, world.Ben));
    }

    [Theory]
    [InlineData("mode", "off")]
    [InlineData("joiners", "")]
    public async Task Where_a_facilitator_wants_it_so_nobody_is_told(string field, string value)
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Ana, "settings");
        var form = await world.FormOfAsync(world.Ana);
        Assert.True((await world.Slack.SubmitAsync(world.Ana.Id, form.Id, (field, value))).Accepted);
        await world.HeardAsync(world.Ana, "1 change");

        Assert.Equal(0, Notices(world, await JoinAsync(world, "dora")));
    }

    [Fact]
    public async Task Where_nothing_is_inferred_nobody_is_told_that_it_is()
    {
        await using var world = await ReviewWorld.StartAsync(settings: new Dictionary<string, string?> { ["Reading:Channels"] = "C0ELSEWHERE" });

        Assert.Equal(0, Notices(world, await JoinAsync(world, "dora")));
    }

    private static async Task<Person> JoinAsync(ReviewWorld world, string name, bool isBot = false)
    {
        var person = world.Slack.AddPerson(name, person => person with { IsBot = isBot });
        await world.Slack.JoinAsync(person.Id, world.Reviews.Id);
        await world.IdleAsync();
        return world.Slack.Person(name);
    }

    private static int Notices(ReviewWorld world, Person person) =>
        world.Slack.EphemeralsOf(person.Id).Count(note => note.Text.Contains(Notice, StringComparison.Ordinal));
}
