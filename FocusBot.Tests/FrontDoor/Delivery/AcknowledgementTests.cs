using System.Globalization;
using System.Text;
using FocusBot.Storage.Sqlite;
using FocusBot.Tests.Slack;

namespace FocusBot.Tests.FrontDoor.Delivery;

/// <summary>Whatever FocusBot does beside, an arrival is acknowledged soon: Slack waits three seconds, and switches off an app that keeps it waiting.</summary>
public sealed class AcknowledgementTests
{
    private const int Many = 80_000;

    // Generous, because a machine that has much else to do has pauses of its own.
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(500), Longest = TimeSpan.FromSeconds(2.5);

    [Fact]
    public async Task While_a_sweep_forgets_what_is_old()
    {
        await using var world = await WithReadingsAsync("U0BEN");
        world.Clock.Advance(TimeSpan.FromDays(200));
        await world.StartFocusBotAsync();

        await AcknowledgedSoonAsync(world, left: "SELECT COUNT(*) FROM reading WHERE channel = 'C0BULK'");
    }

    [Fact]
    public async Task While_all_of_an_installation_is_removed()
    {
        await using var world = await WithReadingsAsync("U0BEN");
        await world.StartFocusBotAsync();
        await PostAsync(world, "/slack/event", Event(world, "Ev0GONE", """{ "type": "app_uninstalled" }"""), SlackCaller.Json);

        await AcknowledgedSoonAsync(world, left: "SELECT COUNT(*) FROM reading WHERE channel = 'C0BULK'");
    }

    [Fact]
    public async Task While_all_of_a_person_is_deleted()
    {
        await using var world = await WithReadingsAsync("U0BEN");
        await world.StartFocusBotAsync();
        await PostAsync(world, "/slack/action", Press(world, "me.delete-for-good"), SlackCaller.Form);

        await AcknowledgedSoonAsync(world, left: "SELECT COUNT(*) FROM reading WHERE author = 'U0BEN'");
    }

    [Fact]
    public async Task While_the_database_is_copied()
    {
        await using var world = await WithReadingsAsync("U0BEN");
        await world.StartFocusBotAsync();
        var copy = Task.Run(() => SqliteBackup.Write(new($"Data Source={world.Database}"), $"{world.Database}.copy"));

        await AcknowledgedSoonAsync(world, () => copy.IsCompleted);
        await copy;
    }

    private static async Task<ReviewWorld> WithReadingsAsync(string author)
    {
        var world = await ReviewWorld.StartAsync();
        await world.StopFocusBotAsync();
        var since = world.Clock.GetUtcNow().AddDays(-1).ToUnixTimeSeconds();
        world.Execute(
            $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Many})
            INSERT INTO reading (installation, channel, ts, root, author, level, confidence)
            SELECT (SELECT installation FROM channel LIMIT 1), 'C0BULK', ({since} + i % 80000) || '.' || printf('%06d', i), ({since} + i % 500) || '.000000', '{author}', 1, 0.9 FROM n
            """);
        return world;
    }

    /// <summary>What is deleted goes little by little, and in between others have their turn.</summary>
    private static async Task AcknowledgedSoonAsync(ReviewWorld world, string left)
    {
        var between = 0;
        await AcknowledgedSoonAsync(world, () =>
        {
            var rows = world.Count(left);
            between += rows is > 0 and < Many ? 1 : 0;
            return rows == 0;
        });
        Assert.True(between > 10, $"It went in {between + 1} pieces.");
    }

    private static async Task AcknowledgedSoonAsync(ReviewWorld world, Func<bool> isDone)
    {
        var took = new List<TimeSpan>();
        while (!isDone() || took.Count < 200)
        {
            var since = TimeProvider.System.GetTimestamp();
            await PostAsync(world, "/slack/event", Event(world, $"Ev0{took.Count}", """{ "type": "app_home_opened", "user": "U0ANA", "tab": "home" }"""), SlackCaller.Json);
            took.Add(TimeProvider.System.GetElapsedTime(since));
        }

        took.Sort();
        var p99 = took[took.Count * 99 / 100];
        Assert.True(p99 < Usual && took[^1] < Longest, $"Of {took.Count}, p99 {p99.TotalMilliseconds:0} ms, longest {took[^1].TotalMilliseconds:0} ms.");
    }

    private static async Task PostAsync(ReviewWorld world, string path, string body, string contentType)
    {
        using var http = new HttpClient();
        var bytes = Encoding.UTF8.GetBytes(body);
        var timestamp = world.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = SlackCaller.Unsigned(new Uri(world.FocusBot!.Address, path).AbsoluteUri, bytes, contentType);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", SlackCaller.Sign(SlackSide.SigningSecret, timestamp, bytes));
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private static string Event(ReviewWorld world, string id, string happened) =>
        $$"""
        { "type": "event_callback", "team_id": "{{Team(world)}}", "api_app_id": "A1", "event_id": "{{id}}", "event_time": {{world.Clock.GetUtcNow().ToUnixTimeSeconds()}}, "event": {{happened}},
          "authorizations": [ { "team_id": "{{Team(world)}}", "user_id": "UBOT", "is_bot": true, "is_enterprise_install": false } ] }
        """;

    private static string Press(ReviewWorld world, string action) => "payload=" + Uri.EscapeDataString(
        $$"""
        { "type": "block_actions", "trigger_id": "1.1", "team": { "id": "{{Team(world)}}" }, "user": { "id": "U0BEN", "team_id": "{{Team(world)}}" }, "api_app_id": "A1",
          "container": { "type": "message", "message_ts": "1700000000.000100", "channel_id": "{{world.Reviews.Id}}", "is_ephemeral": true }, "channel": { "id": "{{world.Reviews.Id}}" },
          "response_url": "https://hooks.slack.com/actions/T1/1/x", "actions": [ { "type": "button", "action_id": "{{action}}", "block_id": "b", "value": "", "action_ts": "1772600000.000200" } ] }
        """);

    private static string Team(ReviewWorld world) => world.Slack.Workspace.Team.Id;
}
