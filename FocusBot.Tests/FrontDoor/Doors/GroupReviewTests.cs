using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>User groups in the form of a live review: its menu offers them while somebody types, and their people are asked like everybody.</summary>
public sealed class GroupReviewTests
{
    [Theory]
    [InlineData("http")]
    [InlineData("socket")]
    public async Task The_menu_offers_what_is_typed_and_the_people_of_a_group_are_asked(string transport)
    {
        await using var world = await ReviewWorld.StartAsync(transport);
        world.Slack.AddGroup("S0DESIGN", world.Ben, world.Cara);
        world.Slack.AddGroup("S0SALES", world.Ben);
        var form = await FormAsync(world);

        await world.Slack.SuggestAsync(world.Ana.Id, form.Id, "groups", "");
        Assert.Equal(["S0DESIGN (@s0design)", "S0SALES (@s0sales)"], Offered(world).Select(option => option.Label));
        await world.Slack.SuggestAsync(world.Ana.Id, form.Id, "groups", "DES");
        var (value, label) = Assert.Single(Offered(world));
        Assert.Equal(("S0DESIGN s0design", "S0DESIGN (@s0design)"), (value, label));

        var asked = await SendAsync(world, ("groups", value));
        Assert.Contains("<@U0ANA> asks before a live review: the people of “s0design”, and answers too", asked.Text, StringComparison.Ordinal);
        await world.HeardAsync(world.Ben, "before a live review in");
        await world.HeardAsync(world.Cara, "before a live review in");
        await world.IdleAsync();
        Assert.Equal(3, world.Count("SELECT COUNT(*) FROM meeting_invitee"));
        Assert.Equal(1, world.Calls.Count(call => call.Method is "usergroups.list"));
        Assert.Empty(world.Slack.Mistakes);
    }

    [Fact]
    public async Task A_group_that_is_too_large_or_empty_or_gone_is_left_out_with_a_sentence_and_everybody_else_is_asked()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.AddGroup("S0CROWD", Enumerable.Range(0, 60).Select(number => world.Slack.AddPerson($"person{number}")));
        world.Slack.AddGroup("S0EMPTY");
        world.Slack.AddGroup("S0GONE", world.Cara);
        await world.Slack.SuggestAsync(world.Ana.Id, (await FormAsync(world)).Id, "groups", "");
        world.Slack.Workspace.Groups.TryRemove("S0GONE", out _);
        await SendAsync(world, ("people", world.Ben.Id), ("groups", "S0CROWD s0crowd"), ("groups", "S0EMPTY s0empty"), ("groups", "S0GONE s0gone"));

        await world.HeardAsync(world.Ana, "With “s0crowd” that’s 61 people. I can ask up to 50");
        await world.HeardAsync(world.Ana, "There’s nobody in “s0empty”");
        await world.HeardAsync(world.Ana, "Slack isn’t showing me who is in “s0gone”");
        await world.HeardAsync(world.Ben, "before a live review in");
        Assert.Equal(2, world.Count("SELECT COUNT(*) FROM meeting_invitee"));
    }

    [Fact]
    public async Task Of_a_group_of_bots_nobody_is_left_to_ask()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.AddGroup("S0BOTS", world.Slack.AddPerson("robo", person => person with { IsBot = true }));
        await world.Slack.SuggestAsync(world.Ana.Id, (await FormAsync(world)).Id, "groups", "");
        await SendAsync(world, ("groups", "S0BOTS s0bots"));

        await world.HeardAsync(world.Ana, "is a bot, so I didn’t ask them");
        await world.HeardAsync(world.Ana, "There’s nobody left to ask");
    }

    [Fact]
    public async Task Without_people_and_without_groups_the_form_says_so()
    {
        await using var world = await ReviewWorld.StartAsync();
        var form = await FormAsync(world);

        var sent = await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("groups", ""), ("topic", "launch"), ("minutes", "45"));

        Assert.Contains("Choose who takes part", string.Join(' ', sent.Errors.Values), StringComparison.Ordinal);
    }

    private static async Task<OpenView> FormAsync(ReviewWorld world)
    {
        await world.LevelAsync(world.Ana, "meeting");
        return await world.FormOfAsync(world.Ana);
    }

    private static IEnumerable<(string Value, string Label)> Offered(ReviewWorld world) =>
        world.Slack.OpenViewOf(world.Ana.Id)!.State.OfferedFor("groups", "groups").Select(option => (option.Text("value") ?? "", option.Get("text")?.Text("text") ?? ""));

    private static async Task<Message> SendAsync(ReviewWorld world, params IEnumerable<(string Field, string Value)> fields)
    {
        var form = await world.FormOfAsync(world.Ana);
        await world.Slack.SubmitAsync(world.Ana.Id, form.Id, [.. fields, ("topic", "the new first page"), ("minutes", "45")]);
        await world.Slack.UntilAsync(() => world.Slack.MessagesOf(world.Reviews.Id).Any(IsAsked));
        await world.IdleAsync();
        return world.Slack.MessagesOf(world.Reviews.Id).Last(IsAsked);

        static bool IsAsked(Message message) => message.Text.Contains("asks before a live review", StringComparison.Ordinal);
    }
}
