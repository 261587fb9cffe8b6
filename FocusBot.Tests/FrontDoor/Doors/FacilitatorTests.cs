using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>Who facilitates a channel: whoever invited FocusBot first, who was named, and admins; each only while they are in it.</summary>
public sealed class FacilitatorTests
{
    [Fact]
    public async Task Who_has_left_the_channel_saves_nothing_with_a_form_that_is_still_open()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Ana, "settings");
        var form = await world.FormOfAsync(world.Ana);
        await LeaveAsync(world, world.Ana);

        await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("mode", "off"), ("facilitators", "U0CARA"));
        await world.Slack.UntilAsync(() => FormOf(world, world.Ana).Contains("no longer change the settings", StringComparison.Ordinal));

        await world.IdleAsync();
        Assert.Equal(0, world.Count("SELECT (SELECT COUNT(*) FROM channel_setting) + (SELECT COUNT(*) FROM facilitator)"));
    }

    [Fact]
    public async Task An_admin_who_has_left_saves_nothing_either_and_reads_nothing_of_the_focus()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.AddPerson("cara", person => person with { IsAdmin = true });
        await world.LevelAsync(world.Ana, "focus optics because moonshot");
        await world.HeardAsync(world.Ana, "Saved.");
        await world.LevelAsync(world.Cara, "settings");
        await world.HeardAsync(world.Cara, "Change settings");
        await world.LevelAsync(world.Cara, "focus");
        var form = await world.FormOfAsync(world.Cara);
        await LeaveAsync(world, world.Cara);

        await world.Slack.SubmitAsync(world.Cara.Id, form.Id, ("focus", "impact"));
        await world.Slack.UntilAsync(() => FormOf(world, world.Cara).Contains("stays as it is", StringComparison.Ordinal));

        Assert.DoesNotContain("moonshot", FormOf(world, world.Cara), StringComparison.Ordinal);
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM team_focus WHERE level = 3"));
    }

    [Fact]
    public async Task Who_leaves_and_comes_back_is_named_again_or_reads_along()
    {
        await using var world = await ReviewWorld.StartAsync();
        await LeaveAsync(world, world.Ana);
        await world.Slack.JoinAsync(world.Ana.Id, world.Reviews.Id);
        await world.IdleAsync();

        await world.LevelAsync(world.Ana, "settings");
        var shown = await world.HeardAsync(world.Ana, "How FocusBot works in");

        Assert.DoesNotContain("Change settings", shown.Text, StringComparison.Ordinal);
        Assert.Contains("<@U0ANA> no longer named", shown.Text, StringComparison.Ordinal);
        Assert.Null(world.Slack.OpenViewOf(world.Ana.Id));
    }

    [Fact]
    public async Task Whoever_invites_FocusBot_again_is_no_facilitator_by_that()
    {
        await using var world = await ReviewWorld.StartAsync();
        await RemoveAsync(world);
        await world.Slack.InviteBotAsync(world.Ben.Id, world.Reviews.Id);
        await world.IdleAsync();

        await world.LevelAsync(world.Ben, "settings");
        Assert.DoesNotContain("Change settings", (await world.HeardAsync(world.Ben, "How FocusBot works in")).Text, StringComparison.Ordinal);
        await world.LevelAsync(world.Ana, "settings");
        await world.FormOfAsync(world.Ana);
    }

    [Fact]
    public async Task Nor_where_the_first_one_has_left_meanwhile()
    {
        await using var world = await ReviewWorld.StartAsync();
        await LeaveAsync(world, world.Ana);
        await RemoveAsync(world);
        await world.Slack.InviteBotAsync(world.Ben.Id, world.Reviews.Id);
        await world.IdleAsync();

        await world.LevelAsync(world.Ben, "settings");

        Assert.DoesNotContain("Change settings", (await world.HeardAsync(world.Ben, "How FocusBot works in")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_join_that_does_not_say_who_invited_FocusBot_takes_the_right_from_nobody()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.RaiseAsync(new JsonObject { ["type"] = "member_joined_channel", ["user"] = world.Slack.Bot, ["channel"] = world.Reviews.Id, ["event_ts"] = "1900000000.000100" });
        await world.IdleAsync();
        await world.LevelAsync(world.Ana, "settings");

        await world.FormOfAsync(world.Ana);
    }

    [Fact]
    public async Task Where_the_first_join_did_not_say_it_the_next_does()
    {
        await using var world = await ReviewWorld.StartAsync();
        var channel = world.Slack.AddChannel("design-reviews", world.Ana, world.Ben);
        await world.Slack.RaiseAsync(new JsonObject { ["type"] = "member_joined_channel", ["user"] = world.Slack.Bot, ["channel"] = channel.Id, ["event_ts"] = "1900000000.000100" });
        await world.Slack.InviteBotAsync(world.Ben.Id, channel.Id);
        await world.IdleAsync();

        await world.Slack.CommandAsync(world.Ben.Id, channel.Id, "/level settings");

        await world.FormOfAsync(world.Ben);
    }

    [Fact]
    public async Task The_right_follows_a_channel_to_its_new_id_whoever_comes_first_there()
    {
        await using var world = await ReviewWorld.StartAsync();
        var shared = world.Slack.AddChannel("shared-reviews", world.Ana, world.Ben);
        await world.Slack.InviteBotAsync(world.Ben.Id, shared.Id);
        await world.IdleAsync();

        await world.Slack.RaiseAsync(new JsonObject { ["type"] = "channel_id_changed", ["old_channel_id"] = world.Reviews.Id, ["new_channel_id"] = shared.Id, ["event_ts"] = "1900000000.000100" });
        await world.IdleAsync();

        Assert.Equal(1, world.Count($"SELECT COUNT(*) FROM channel WHERE channel = '{shared.Id}' AND invited_by = 'U0ANA'"));
    }

    private static async Task LeaveAsync(ReviewWorld world, Person person)
    {
        await world.Slack.LeaveAsync(person.Id, world.Reviews.Id);
        await world.IdleAsync();
    }

    private static async Task RemoveAsync(ReviewWorld world)
    {
        await world.Slack.LeaveAsync(world.Slack.Bot, world.Reviews.Id);
        await world.Slack.RaiseAsync(new JsonObject { ["type"] = "channel_left", ["channel"] = world.Reviews.Id, ["event_ts"] = "1900000000.000100" });
        await world.IdleAsync();
    }

    private static string FormOf(ReviewWorld world, Person person) => world.Slack.OpenViewOf(person.Id)?.Definition.GetRawText() ?? "";
}
