using System.Text;
using FocusBot.Playground.Api;
using FocusBot.Tests.Slack;

namespace FocusBot.Tests.FrontDoor.Figures;

/// <summary>A little of everything that is counted.</summary>
internal static class BusyDay
{
    private const string Json = SlackCaller.Json;

    /// <returns>What people wrote in it.</returns>
    public static async Task<IReadOnlyList<string>> LiveAsync(ReviewWorld world)
    {
        await Scrape.BegunAsync(world.FocusBot!.Address);
        world.Slack.Misbehaviour.Limit("chat.postMessage", 1, 1);
        foreach (var lines in (string[][])[Arguments.PastEachOther, Arguments.OpticsAgainstExecution, Arguments.AtOneLevel])
        {
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => world.SayArgumentAsync(world.Ana, world.Ben, lines)));
        }

        await world.LevelAsync(world.Ana, "check");
        await world.LevelAsync(world.Ben, "dance");
        await world.Slack.OpenHomeAsync(world.Ana.Id);
        await DamagedAsync(world);
        await world.RestAsync();
        await world.NudgedAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        return [.. Arguments.PastEachOther, .. Arguments.OpticsAgainstExecution, .. Arguments.AtOneLevel, "41 of 46", "mother in the rain", "dance", world.Ana.Name, world.Reviews.Name];
    }

    /// <summary>What isn't Slack's, what can't be read, and what comes again.</summary>
    private static async Task DamagedAsync(ReviewWorld world)
    {
        using var client = new HttpClient { BaseAddress = world.FocusBot!.Address };
        using var forged = SlackCaller.Signed("/slack/event", "{}"u8.ToArray(), Json, world.Clock.GetUtcNow());
        using var broken = Signed(world, "{\"type\":");
        using var again = Signed(world, """{"type":"app_rate_limited","team_id":"T0ACME","minute_rate_limited":1772452800}""");
        again.Headers.Add("X-Slack-Retry-Num", "1");
        again.Headers.Add("X-Slack-Retry-Reason", "http_timeout");
        foreach (var request in (HttpRequestMessage[])[forged, broken, again])
        {
            using var answer = await client.SendAsync(request);
        }
    }

    private static HttpRequestMessage Signed(ReviewWorld world, string body)
    {
        var timestamp = $"{world.Clock.GetUtcNow().ToUnixTimeSeconds()}";
        var bytes = Encoding.UTF8.GetBytes(body);
        var request = SlackCaller.Unsigned("/slack/event", bytes, Json);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", SlackCaller.Sign(SlackSide.SigningSecret, timestamp, bytes));
        return request;
    }
}
