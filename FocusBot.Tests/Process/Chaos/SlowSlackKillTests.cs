using FocusBot.Playground.World;

namespace FocusBot.Tests.Process.Chaos;

/// <summary>FocusBot is killed while Slack is slow: what was on its way arrives while the next FocusBot already runs. All times are a fifth of the ordinary ones.</summary>
public sealed class SlowSlackKillTests
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(2), DoubtGrace = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task What_arrives_6_7_9_or_17_seconds_late_stands_once()
    {
        await using var served = await ServedSlack.StartAsync(andFocusBot: false);
        (served.Settings["Slack__LongestCall"], served.Settings["Delivery__DoubtGrace"]) = ($"{LongestCall:c}", $"{DoubtGrace:c}");
        await using var slow = await SlowRoad.StartAsync(served);
        await served.StartFocusBotAsync();
        var channels = await InviteAsync(served, "six", "seven", "nine", "seventeen");
        await slow.HoldsAsync(channels);

        await served.FocusBot!.KillAsync();
        await served.StartFocusBotAsync();
        await slow.LetGoAfterAsync(LongestCall * 0.65, channels[0]);
        await slow.LetGoAfterAsync(LongestCall * 0.1, channels[1]);
        await slow.LetGoAfterAsync(LongestCall * 0.2, channels[2]);
        await slow.LookedForAsync(channels[3]);
        await slow.LetGoAfterAsync(LongestCall * 0.2, channels[3]);

        await Eventually.TrueAsync(() => Outcomes(served).Count == channels.Count, "every introduction is settled");
        Assert.All(Outcomes(served), outcome => Assert.Equal("delivered", outcome));
        Assert.All(channels, channel => Assert.Single(served.Slack.MessagesOf(channel), message => message.BotId is not null));
        Assert.Equal(channels.Count, served.Slack.Calls.Count(call => call.Method == "chat.postMessage"));
    }

    private static async Task<IReadOnlyList<string>> InviteAsync(ServedSlack served, params string[] names)
    {
        // What is posted does not come back as an event: then nobody would have to look for it.
        var ana = served.Slack.AddPerson("ana");
        var channels = names.Select(name => served.Slack.AddChannel(name, ana).Id).ToList();
        foreach (var channel in channels)
        {
            await served.Slack.InviteBotAsync(ana.Id, channel);
        }

        served.Slack.Misbehaviour.Deliveries.CopiesOfEvents = 0;
        return channels;
    }

    private static IReadOnlyList<string> Outcomes(ServedSlack served) =>
        StoredFacts.Read(served.Database, "SELECT outcome FROM outbox_done WHERE parcel_key LIKE 'introduction/%'");
}
