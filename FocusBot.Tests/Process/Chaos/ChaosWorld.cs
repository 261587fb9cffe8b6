using FocusBot.Playground.Control;

namespace FocusBot.Tests.Process.Chaos;

/// <summary>A busy Slack, a FocusBot process that is killed again and again, and between the two something that spoils what passes.</summary>
internal sealed class ChaosWorld : IAsyncDisposable
{
    private const int Channels = 5;

    private static readonly TimeSpan[] SlackTriesAgain = [TimeSpan.Zero, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(12)];

    private readonly ServedSlack _served;
    private readonly ChaosPlan _plan;
    private readonly ChaosDice _dice;
    private readonly List<BusyChannel> _channels = [];
    private readonly List<Middlebox> _boxes = [];

    private ChaosWorld(ServedSlack served, ChaosPlan plan) =>
        (_served, _plan, _dice) = (served, plan, new(plan.Seed, plan.LongestCall, plan.LongestDelay));

    /// <param name="transport">http or socket.</param>
    public static async Task<ChaosResult> RunAsync(string transport, ChaosPlan plan)
    {
        await using var world = new ChaosWorld(await ServedSlack.StartAsync(andFocusBot: false, transport), plan);
        await world.StandBetweenAsync();
        return await world.RunAsync(transport);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var box in _boxes)
        {
            await box.DisposeAsync();
        }

        await _served.DisposeAsync();
    }

    private async Task StandBetweenAsync()
    {
        var toSlack = await Middlebox.StartAsync(_served.Side.Address, _dice.ToSlack, _dice.ToFrame);
        var toFocusBot = await Middlebox.StartAsync(_served.Address, _dice.ToFocusBot);
        _boxes.AddRange([toSlack, toFocusBot]);
        _served.Side.StandBehind(toSlack.Address);
        _served.Side.Reach(toFocusBot.Address);
        _served.Settings["Slack__ApiBaseUrl"] = new Uri(toSlack.Address, "/playground/api/").AbsoluteUri;
        _served.Settings["Slack__LongestCall"] = $"{_plan.LongestCall:c}";
        _served.Settings["Delivery__DoubtGrace"] = $"{_plan.DoubtGrace:c}";

        // The network is to be busy, not the processor.
        _served.Settings["Reading__Encoder"] = "off";
        _served.Slack.Misbehaviour.RetryDelays = SlackTriesAgain;
    }

    private async Task<ChaosResult> RunAsync(string transport)
    {
        AddChannels(_served.Slack);
        using var ending = new CancellationTokenSource();
        var load = Task.WhenAll(_channels.Select(channel => channel.StayBusyAsync(ending.Token)));
        var kills = await KillAgainAndAgainAsync(load);

        _dice.IsCalm = true;
        await _served.StartFocusBotAsync();
        await ending.CancelAsync();
        await load;
        do
        {
            await Eventually.TrueAsync(() => _boxes.All(box => box.UnderWay == 0), "nothing is on its way any more");
            await _served.SettledAsync();
        }
        while (_boxes.Any(box => box.UnderWay > 0));
        return new(transport, _plan, kills, _dice.Counts, _served.Slack, [.. _channels.SelectMany(channel => channel.Threads)], _served.Database);
    }

    /// <summary>On a busy machine a life can end before anything was said in it.</summary>
    private bool GoesOn(TimeSpan elapsed) =>
        elapsed < _plan.Lasts || (elapsed < _plan.Lasts * 3 && !_served.Slack.Workspace.Channels.All.Any(channel => _served.Slack.MessagesOf(channel.Id).Any(message => message.BotId is not null)));

    private void AddChannels(LocalSlack slack)
    {
        var people = ((string[])["ana", "ben", "cara", "dan"]).Select(name => slack.AddPerson(name)).ToList();
        _channels.AddRange(Enumerable.Range(0, Channels).Select(i => new BusyChannel(slack, slack.AddChannel($"reviews-{i}", people), people, _plan.Seed + i)
        {
            LongestTalk = _plan.LongestTalk,
        }));
    }

    /// <returns>How often it was killed: once in five times while it starts.</returns>
    private async Task<int> KillAgainAndAgainAsync(Task load)
    {
        var since = TimeProvider.System.GetTimestamp();
        var kills = 0;
        for (; GoesOn(TimeProvider.System.GetElapsedTime(since)) && !load.IsFaulted; kills++)
        {
            await using var life = _served.Launch();
            if (_dice.Next(5) > 0)
            {
                await life.ReadyAsync(_served.Address);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(_dice.Next((int)_plan.LongestLife.TotalMilliseconds)), TimeProvider.System);
            await life.KillAsync();
        }

        return kills;
    }
}
