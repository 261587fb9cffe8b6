using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FocusBot.Playground.World;
using FocusBot.Tests.FrontDoor;

namespace FocusBot.Tests.LastRelease;

/// <summary>FocusBot starts on a database of the last release, and people find what they left.</summary>
public sealed class OldWorldTests
{
    private const string WeekBefore =
        """
        UPDATE review_message SET root = printf('%.6f', root - 604800), ts = printf('%.6f', ts - 604800);
        UPDATE review_thread  SET root = printf('%.6f', root - 604800);
        """;

    [Fact]
    public async Task What_people_ask_for_is_answered_from_what_the_last_release_kept()
    {
        await using var world = await ReviewWorld.ResumeAsync(OldDatabase.Stopped, (path, team) => OldDatabase.WriteTo(path, team));
        var (eve, heard) = (world.Slack.Person("eve"), new StringBuilder());

        await AskAsync("settings", "How FocusBot works in");
        await AskAsync("focus", "is focusing on Execution");
        await AskAsync("summary", "In the week from");
        await world.LevelAsync(eve, "me");
        await world.Slack.PressAsync(eve.Id, world.Reviews.Id, (await world.HeardAsync(eve, "Show my data")).Ts, "me.show");
        heard.AppendLine("## me").AppendLine((await world.HeardAsync(eve, "This is what I keep about you")).Text);
        await world.Slack.OpenHomeAsync(eve.Id);
        await world.Slack.UntilAsync(() => world.Slack.HomeOf(eve.Id) is not null);

        Golden.Matches(heard.ToString());
        Assert.Contains("the team is focusing on Execution through", world.Slack.HomeOf(eve.Id)?.Definition.GetRawText(), StringComparison.Ordinal);
        await world.KeptAsync("SELECT COUNT(*) FROM inbox_seen WHERE event_id = 'Ev0WAITING1'");
        await world.IdleAsync(TimeSpan.Zero);

        async Task AskAsync(string words, string answer)
        {
            await world.LevelAsync(eve, words);
            heard.AppendLine(CultureInfo.InvariantCulture, $"## {words}").AppendLine((await world.HeardAsync(eve, answer)).Text);
        }
    }

    [Fact]
    public async Task A_channels_new_id_takes_everything_along()
    {
        await using var world = await ReviewWorld.ResumeAsync(OldDatabase.Stopped, (path, team) => OldDatabase.WriteTo(path, team));
        await world.IdleAsync(TimeSpan.Zero);
        var before = OfChannel(world, world.Reviews.Id);
        await world.StopFocusBotAsync();
        Collide(world);
        await world.StartFocusBotAsync();

        await world.Slack.RaiseAsync(new JsonObject { ["type"] = "channel_id_changed", ["old_channel_id"] = world.Reviews.Id, ["new_channel_id"] = "C0NEW", ["event_ts"] = "1772618808.000100" });
        await world.KeptAsync("SELECT COUNT(*) FROM reading WHERE channel = 'C0NEW'");
        await world.IdleAsync(TimeSpan.Zero);

        Golden.Matches($"## Before\n{before}## Under the old id\n{OfChannel(world, world.Reviews.Id)}## Under the new id\n{OfChannel(world, "C0NEW")}");
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM channel WHERE channel = 'C0NEW' AND introduced_at = 1772618400884 AND invited_by = 'U0ANA'"));
        Assert.Equal(1, world.Count($"SELECT is_complete AND is_closed FROM review_thread WHERE channel = 'C0NEW' AND root = '1772618401.706954' AND installation LIKE '%{world.Slack.Workspace.Team.Id}%'"));
        Assert.Equal(1, world.Count("SELECT level FROM declaration WHERE channel = 'C0NEW' AND person = 'U0ANA'"));
    }

    /// <summary>Planned for one o'clock on the day of the upgrade. Ana has chosen Fridays at five since, Cara has opted out, Dan has muted everything, and Ben turned his off.</summary>
    /// <remarks>Summaries tell of the week before, so what was written is moved there.</remarks>
    [Fact]
    public async Task A_summary_that_the_last_release_had_planned_comes_once_and_to_whom_it_was_for()
    {
        await using var world = await ReviewWorld.ResumeAsync(
            OldDatabase.Stopped,
            (path, team) => OldDatabase.WriteTo(path, team, WeekBefore),
            slack => slack.AddGroup("S0REVIEW", [.. ((string[])["ana", "ben", "cara", "dan", "eve"]).Select(name => slack.Person(name))]));

        await UntilAsync(new(2026, 3, 4, 13, 20, 0, TimeSpan.Zero));
        Assert.Equal("ana 0, ben 0, cara 0, dan 0, eve 1, finn 0", Told());

        await UntilAsync(new(2026, 3, 6, 17, 20, 0, TimeSpan.Zero));
        Assert.Equal("ana 1, ben 0, cara 0, dan 0, eve 1, finn 0", Told());
        Assert.Contains("4 review threads in <#C0PRODUCTREVIEWS>", world.Slack.DirectMessagesOf(world.Slack.Person("eve").Id)[0].Text, StringComparison.Ordinal);

        async Task UntilAsync(DateTimeOffset hour)
        {
            while (world.Clock.GetUtcNow() < hour)
            {
                world.Clock.Advance(TimeSpan.FromMinutes(20));
                await world.IdleAsync(TimeSpan.Zero);
            }
        }

        string Told() => string.Join(", ", ((string[])["ana", "ben", "cara", "dan", "eve", "finn"])
            .Select(name => $"{name} {world.Slack.DirectMessagesOf(world.Slack.Person(name).Id).Count}"));
    }

    /// <summary>The new id has a few rows already when word of it comes: they are the younger ones, and stay.</summary>
    private static void Collide(ReviewWorld world) => world.Execute(
        $"""
        INSERT INTO channel (installation, channel, state, is_shared, invited_by, introduced_at) SELECT installation, 'C0NEW', 1, 1, 'U0BEN', NULL                     FROM channel       WHERE installation LIKE '%{world.Slack.Workspace.Team.Id}%';
        INSERT INTO declaration   SELECT installation, 'C0NEW', root, person, 1, 0, declared_at + 1       FROM declaration   WHERE installation LIKE '%{world.Slack.Workspace.Team.Id}%' AND person = 'U0ANA';
        INSERT INTO review_thread (installation, channel, root, last_activity, is_complete, is_closed) SELECT installation, 'C0NEW', root, last_activity, 0, 1                 FROM review_thread WHERE installation LIKE '%{world.Slack.Workspace.Team.Id}%' AND root = '1772618401.706954';
        INSERT INTO summary_choice SELECT installation, 'C0NEW', person, 0, 1, 9, chosen_at + 1           FROM summary_choice WHERE installation LIKE '%{world.Slack.Workspace.Team.Id}%' AND person = 'U0BEN';
        """);

    /// <summary>How many rows of the workspace each table has under a channel's id; none: it is left out.</summary>
    private static string OfChannel(ReviewWorld world, string channel) => string.Concat(
        from column in world.Columns()
        where column.Name is "channel"
        orderby column.Table
        let rows = world.Count($"SELECT COUNT(*) FROM {column.Table} WHERE channel = '{channel}' AND installation LIKE '%{world.Slack.Workspace.Team.Id}%'")
        where rows > 0
        select $"{column.Table}: {rows}\n");
}
