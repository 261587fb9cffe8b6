using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.World;
using FocusBot.Tests.Process.Chaos;

namespace FocusBot.Tests.FrontDoor.People;

/// <summary>FocusBot is installed in one workspace of an organisation; Ben is of another one, and whatever he does names that.</summary>
public sealed class GridTests
{
    [Fact]
    public async Task A_colleague_asks_answers_and_is_named_by_every_door()
    {
        await using var world = await ReviewWorld.StartAsync();
        await using var box = await BecomeGridAsync(world);
        var (channel, root) = await BeginAsync(world, isShared: false);

        await world.Slack.SayAsync(world.Ben.Id, channel.Id, $"<@{world.Slack.Bot}>", root);
        await world.Slack.UntilAsync(() => Asked(world, channel, root) is not null);
        await world.Slack.PressAsync(world.Ben.Id, channel.Id, Asked(world, channel, root)!.Ts, "level.execution");
        await world.HeardAsync(world.Ben, "Execution");
        await world.Slack.CommandAsync(world.Ben.Id, channel.Id, $"/level optics {world.LinkTo(root, channel.Id)}");
        await world.HeardAsync(world.Ben, "Optics");
        await world.Slack.ShortcutAsync(world.Ben.Id, channel.Id, root);
        Assert.True((await world.Slack.SubmitAsync(world.Ben.Id, (await world.FormOfAsync(world.Ben)).Id, ("level", "impact"))).Accepted);
        await world.HeardAsync(world.Ben, "Impact");
        await world.Slack.PressAsync(world.Ana.Id, channel.Id, Asked(world, channel, root)!.Ts, "level.execution");

        await world.Slack.UntilAsync(() => world.Slack.ThreadOf(channel.Id, root).Any(message => message.Text.Contains("at different levels", StringComparison.Ordinal)));
        Assert.Equal(2, world.Count("SELECT COUNT(*) FROM declaration"));
        Assert.Equal(1, world.Count("SELECT COUNT(DISTINCT installation) FROM review_message WHERE installation LIKE 'E1/%'"));
    }

    [Fact]
    public async Task Somebody_of_another_organisation_is_refused_whatever_workspace_is_named()
    {
        await using var world = await ReviewWorld.StartAsync();
        await using var box = await BecomeGridAsync(world);
        var (channel, root) = await BeginAsync(world, isShared: true);
        await world.Slack.SayAsync(world.Ana.Id, channel.Id, $"<@{world.Slack.Bot}>", root);
        await world.Slack.UntilAsync(() => Asked(world, channel, root) is not null);
        var question = Asked(world, channel, root)!;

        await world.Slack.PressAsync(world.Ben.Id, channel.Id, question.Ts, "level.impact");
        await world.HeardAsync(world.Ben, "work for the people of the organisation that invited me");
        world.Side.OnTheWay = parcel => OfOrganisation(parcel, world, "E9");
        await world.Slack.PressAsync(world.Ben.Id, channel.Id, question.Ts, "level.impact");
        await world.Slack.CommandAsync(world.Ben.Id, channel.Id, $"/level impact {world.LinkTo(root, channel.Id)}");
        await world.Slack.ShortcutAsync(world.Ben.Id, channel.Id, root);
        await world.IdleAsync();

        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM declaration"));
        Assert.Single(world.Slack.EphemeralsOf(world.Ben.Id));
        Assert.Null(world.Slack.OpenViewOf(world.Ben.Id));
    }

    [Fact]
    public async Task Word_of_an_uninstallation_that_leaves_the_organisation_out_removes_what_is_kept_under_its_name()
    {
        await using var world = await ReviewWorld.StartAsync();
        await using var box = await BecomeGridAsync(world);
        await BeginAsync(world, isShared: false);
        Assert.NotEqual(0, world.Count("SELECT COUNT(*) FROM review_message WHERE installation LIKE 'E1/%'"));
        world.Side.OnTheWay = parcel => parcel;
        world.Clock.Advance(TimeSpan.FromSeconds(2));

        await world.Slack.RaiseAsync(new() { ["type"] = "app_uninstalled" });

        await world.KeptAsync("SELECT COUNT(*) = 0 FROM review_message WHERE installation LIKE 'E1/%'");
    }

    /// <summary>From then on Slack says on every road that the workspace is of the organisation E1, and Ben's that his is T2.</summary>
    private static async Task<Middlebox> BecomeGridAsync(ReviewWorld world)
    {
        await world.StopFocusBotAsync();
        var box = await Middlebox.StartAsync(world.Side.Address, request => request.Name is not "auth.test" ? Meddling.None : new("grid")
        {
            Instead = new(200, "application/json", $$"""{ "ok": true, "team_id": "{{world.Slack.Workspace.Team.Id}}", "enterprise_id": "E1", "is_enterprise_install": false, "user_id": "{{world.Slack.Bot}}" }"""),
        });
        world.Side.OnTheWay = parcel => OfOrganisation(parcel, world, "E1");
        world.Slack.Workspace.People.Put(world.Ben with { HomeTeam = "T2" });
        await world.StartFocusBotAsync(new Dictionary<string, string?> { ["Slack:ApiBaseUrl"] = new Uri(box.Address, "/playground/api/").ToString() });
        return box;
    }

    private static async Task<(WorkspaceChannel Channel, string Root)> BeginAsync(ReviewWorld world, bool isShared)
    {
        var channel = world.Slack.AddChannel("grid-reviews", world.Ana, world.Ben, world.Cara);
        world.Slack.Workspace.Channels.Change(channel.Id, before => before with { IsShared = isShared });
        await world.Slack.InviteBotAsync(world.Ana.Id, channel.Id);
        await world.Slack.UntilAsync(() => world.Slack.MessagesOf(channel.Id).Any(message => message.BotId is not null));
        if (isShared)
        {
            await world.Slack.CommandAsync(world.Ana.Id, channel.Id, "/level settings");
            Assert.True((await world.Slack.SubmitAsync(world.Ana.Id, (await world.FormOfAsync(world.Ana)).Id, ("mode", "thread"))).Accepted);
            await world.HeardAsync(world.Ana, "1 change");
        }

        var root = await world.Slack.SayAsync(world.Ana.Id, channel.Id, "41 of 46 tickets are closed, beta on the 12th.");
        await world.Slack.SayAsync(world.Cara.Id, channel.Id, "Who tells the shops?", root.Ts);
        await world.Slack.SayAsync(world.Ben.Id, channel.Id, "What is it like for the mother in the rain?", root.Ts);
        await world.IdleAsync();
        return (channel, root.Ts);
    }

    private static Message? Asked(ReviewWorld world, WorkspaceChannel channel, string root) =>
        world.Slack.ThreadOf(channel.Id, root).FirstOrDefault(message => message.BotId is not null && Questions.AsksAll(message));

    /// <summary>As the reference says: an event names whom it is for, what somebody does names where they are.</summary>
    private static SlackDelivery OfOrganisation(SlackDelivery parcel, ReviewWorld world, string enterprise)
    {
        var body = JsonNode.Parse(parcel.Body.GetRawText())!.AsObject();
        var user = (string?)body["user"]?["id"] ?? (string?)body["user_id"];
        var team = user is null ? world.Slack.Workspace.Team.Id : world.Slack.Workspace.TeamOf(world.Slack.Workspace.People[user]);
        switch (parcel.Kind)
        {
            case SlackDeliveryKind.Event:
                body["authorizations"]![0]!["enterprise_id"] = "E1";
                break;
            case SlackDeliveryKind.Command:
                (body["team_id"], body["enterprise_id"]) = (team, enterprise);
                break;
            default:
                body["team"]!["id"] = team;
                body["enterprise"] = new JsonObject { ["id"] = enterprise };
                body["view"]?.AsObject().Remove("app_installed_team_id");
                break;
        }

        return parcel with { Body = JsonSerializer.SerializeToElement(body) };
    }
}
