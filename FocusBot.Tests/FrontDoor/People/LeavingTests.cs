using System.Text.Json.Nodes;

namespace FocusBot.Tests.FrontDoor.People;

/// <summary>FocusBot is uninstalled, or a channel changes under it.</summary>
public sealed class LeavingTests
{
    [Theory]
    [InlineData("app_uninstalled")]
    [InlineData("tokens_revoked")]
    public async Task Uninstalling_removes_all_that_was_kept(string type)
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.DeclareAsync(world.Ana, "impact");
        await world.IdleAsync();

        await world.Slack.RaiseAsync(Of(type));
        await world.KeptAsync("SELECT COUNT(*) FROM installation WHERE uninstalled_at IS NOT NULL");

        // It goes bit by bit.
        await world.KeptAsync(
            "SELECT (SELECT COUNT(*) FROM channel) + (SELECT COUNT(*) FROM review_message) + (SELECT COUNT(*) FROM declaration) + (SELECT COUNT(*) FROM outbox_done) = 0");
    }

    [Fact]
    public async Task A_user_token_that_is_revoked_is_none_of_FocusBots()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.RaiseAsync(new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["oauth"] = new JsonArray("U0ANA"), ["bot"] = new JsonArray() } });
        await world.IdleAsync();

        Assert.True(world.Count("SELECT COUNT(*) FROM channel") > 0);
    }

    [Theory]
    [InlineData("channel_rename")]
    [InlineData("channel_convert_to_private")]
    public async Task A_channel_that_is_renamed_or_made_private_is_the_same_channel(string type)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.RaiseAsync(new JsonObject { ["type"] = type, ["channel"] = world.Reviews.Id, ["event_ts"] = "1700000000.000100" });
        await world.Slack.RaiseAsync(new JsonObject
        {
            ["type"] = "message", ["subtype"] = type, ["channel"] = world.Reviews.Id, ["channel_type"] = "group", ["user"] = world.Ana.Id, ["text"] = "", ["ts"] = "1700000000.000200",
        });
        await world.LevelAsync(world.Cara, "ask");
        await world.AskedAsync();
    }

    [Fact]
    public async Task A_channel_that_becomes_shared_under_a_new_id_takes_its_settings_along_and_is_off()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Ana, "settings");
        await world.Slack.SubmitAsync(world.Ana.Id, (await world.FormOfAsync(world.Ana)).Id, ("hold-out", "20"));
        await world.LevelAsync(world.Ana, "focus optics");
        await world.HeardAsync(world.Ana, "Saved. The team in");
        await world.IdleAsync();

        await world.Slack.RaiseAsync(new JsonObject { ["type"] = "channel_id_changed", ["old_channel_id"] = world.Reviews.Id, ["new_channel_id"] = "C0SHARED", ["event_ts"] = "1700000000.000100" });
        await world.KeptAsync("SELECT COUNT(*) FROM channel_setting WHERE channel = 'C0SHARED' AND hold_out = 20");

        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM team_focus WHERE channel = 'C0SHARED'"));
        Assert.Equal(2, world.Count("SELECT COUNT(*) FROM admin_act WHERE channel = 'C0SHARED'"));
    }

    private static JsonObject Of(string type) => type is "app_uninstalled"
        ? new() { ["type"] = type }
        : new() { ["type"] = type, ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray("U0BOT") } };
}
