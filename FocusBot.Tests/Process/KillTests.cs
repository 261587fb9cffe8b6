using FocusBot.Playground.Control;

namespace FocusBot.Tests.Process;

/// <summary>The process is killed again and again while the workspace goes on; nobody is told anything twice, and nothing acknowledged is lost.</summary>
[Collection(Killing.Name)]
public sealed class KillTests
{
    private const int Kills = 50, Channels = 5;

    private static readonly TimeSpan[] SlackTriesAgain = [TimeSpan.Zero, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(12)];

    [Fact]
    public async Task Fifty_kills_under_load_lose_nothing_that_was_acknowledged_and_repeat_nothing()
    {
        await using var served = await ServedSlack.StartAsync(andFocusBot: false);
        served.Settings["Delivery__DoubtGrace"] = "00:00:02";
        served.Slack.Misbehaviour.RetryDelays = SlackTriesAgain;
        var channels = BusyChannels(served.Slack);
        using var ending = new CancellationTokenSource();
        var load = Task.WhenAll(channels.Select(channel => channel.StayBusyAsync(ending.Token)));

        await KillAgainAndAgainAsync(served, load, () => IsBusy(channels));
        await served.StartFocusBotAsync();
        await ending.CancelAsync();
        await load;
        await served.SettledAsync();

        var threads = channels.SelectMany(channel => channel.Threads).ToList();
        var aftermath = new Aftermath(served.Slack, threads, served.Database);
        Assert.Empty(aftermath.Forgotten());
        Assert.Empty(aftermath.Unasked());
        Assert.Empty(aftermath.Unnudged());
        Assert.Empty(aftermath.SaidTwice());
        Assert.Empty(aftermath.WhisperedTwice());
        Assert.Empty(aftermath.Parked());
        Assert.True(IsBusy(channels), "There was hardly any load.");
    }

    private static bool IsBusy(IEnumerable<BusyChannel> channels) => channels.Sum(channel => channel.Answered) > Channels;

    private static List<BusyChannel> BusyChannels(LocalSlack slack)
    {
        var people = ((string[])["ana", "ben", "cara", "dan"]).Select(name => slack.AddPerson(name)).ToList();
        return [.. Enumerable.Range(0, Channels).Select(i => new BusyChannel(slack, slack.AddChannel($"reviews-{i}", people), people, seed: i))];
    }

    /// <summary>One life in five ends while it starts, the others up to a second and a half after they began to serve; later where starting takes longer than that.</summary>
    /// <param name="isBusy">On a machine that is busy with others, lives go on and get longer until there was enough to lose.</param>
    private static async Task KillAgainAndAgainAsync(ServedSlack served, Task load, Func<bool> isBusy)
    {
        var dice = new Random(2026);
        var longestLife = (int)Math.Max(1500, (await StartingTakesAsync(served)).TotalMilliseconds);
        for (var kill = 0; (kill < Kills || (kill < 2 * Kills && !isBusy())) && !load.IsFaulted; kill++)
        {
            await using var life = served.Launch();
            if (dice.Next(5) > 0)
            {
                await life.ReadyAsync(served.Address);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(dice.Next(kill < Kills ? longestLife : 4 * longestLife)), TimeProvider.System);
            await life.KillAsync();
        }
    }

    /// <summary>A life that is too short for the machine would never serve anybody.</summary>
    private static async Task<TimeSpan> StartingTakesAsync(ServedSlack served)
    {
        var since = TimeProvider.System.GetTimestamp();
        await using var life = await served.StartFocusBotAsync();
        await life.KillAsync();
        return TimeProvider.System.GetElapsedTime(since);
    }
}
