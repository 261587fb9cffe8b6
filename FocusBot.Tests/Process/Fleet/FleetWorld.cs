using FocusBot.Playground.Control;
using FocusBot.Tests.FrontDoor;
using FocusBot.Tests.Storage.Postgres;
using Npgsql;

namespace FocusBot.Tests.Process.Fleet;

/// <summary>A busy Slack, three FocusBots over Socket Mode, and their PostgreSQL: each of them is ended, and cut off, again and again.</summary>
internal sealed class FleetWorld : IAsyncDisposable
{
    private const int Channels = 4, Replicas = 3;
    private const string TookOver = "This FocusBot now handles", StandsBy = "Another FocusBot handles";

    private static readonly TimeSpan[] SlackTriesAgain = [TimeSpan.Zero, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(12)];

    private readonly TempFolder _folder = new();
    private readonly LocalPostgres _postgres = LocalPostgres.Own();
    private readonly SlackSide _side;
    private readonly FleetPlan _plan;
    private readonly Random _dice;
    private readonly List<(Uri Address, FocusBotProcess Process)> _replicas = [];
    private readonly Dictionary<string, int> _faults = [];
    private int _takeovers;

    private FleetWorld(SlackSide side, FleetPlan plan)
    {
        (_side, _plan, _dice) = (side, plan, new(plan.Seed));
        side.Slack.Misbehaviour.RetryDelays = SlackTriesAgain;
        _postgres.Run("CREATE DATABASE fleet ENCODING 'UTF8' TEMPLATE template0");
    }

    private string Database => _postgres.ConnectionTo("fleet");

    public static async Task<FleetResult> RunAsync(FleetPlan plan)
    {
        await using var world = new FleetWorld(await SlackSide.StartAsync("socket"), plan);
        return await world.RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, process) in _replicas)
        {
            await process.DisposeAsync();
        }

        await _side.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        _postgres.Dispose();
        _folder.Dispose();
    }

    private async Task<FleetResult> RunAsync()
    {
        for (var i = 0; i < Replicas; i++)
        {
            var address = ProcessSettings.FreeAddress();
            _replicas.Add((address, Launch(address)));
        }

        await AllReadyAsync();
        var channels = BusyChannels(_side.Slack);
        using var ending = new CancellationTokenSource();
        var load = Task.WhenAll(channels.Select(channel => channel.StayBusyAsync(ending.Token)));
        await ReplaceAsync("kill -9 of the one that leads", await LeaderAsync(), process => process.KillAsync());
        for (var fault = 1; fault < _plan.Faults && !load.IsFaulted; fault++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(_dice.Next(4_000)), TimeProvider.System);
            await FailAsync();
        }

        await AllReadyAsync();
        await ending.CancelAsync();
        await load;
        await Settling.SettledAsync(_side.Slack, Database, () => string.Join('\n', _replicas.Select(replica => replica.Process.Output)));
        _replicas.ForEach(replica => Count(replica.Process));
        return new(_plan, _faults, _takeovers, _side.Slack, [.. channels.SelectMany(channel => channel.Threads)], Database);
    }

    private Task FailAsync() => _dice.Next(10) switch
    {
        < 5 => ReplaceAsync("kill -9 of a replica", _dice.Next(Replicas), process => process.KillAsync()),
        < 7 => ReplaceAsync("SIGTERM of a replica", _dice.Next(Replicas), process => process.TerminateAsync()),
        < 9 => CutAsync(),
        _ => CrashAsync(),
    };

    /// <summary>The one that doesn't say that another handles what comes.</summary>
    private async Task<int> LeaderAsync()
    {
        await Eventually.TrueAsync(() => _replicas.Count(replica => replica.Process.Output.Contains(StandsBy, StringComparison.Ordinal)) == Replicas - 1, "one leads, and the others know it");
        return _replicas.FindIndex(replica => !replica.Process.Output.Contains(StandsBy, StringComparison.Ordinal));
    }

    private async Task ReplaceAsync(string fault, int place, Func<FocusBotProcess, Task> end)
    {
        Count(fault);
        var (address, process) = _replicas[place];
        await end(process);
        Count(process);
        await process.DisposeAsync();
        _replicas[place] = (address, Launch(address));
    }

    /// <summary>As when the network between a replica and PostgreSQL breaks: some connections, or all.</summary>
    private Task CutAsync()
    {
        Count("connections cut");
        var share = _dice.Next(3) == 0 ? "1" : "random()";
        _postgres.Run($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'fleet' AND {share} > 0.4");
        return Task.CompletedTask;
    }

    private async Task CrashAsync()
    {
        Count("PostgreSQL stopped at once");
        _postgres.Crash();
        await Task.Delay(TimeSpan.FromMilliseconds(_dice.Next(3_000)), TimeProvider.System);
        _postgres.StartAgain();
        NpgsqlConnection.ClearAllPools();
    }

    private async Task AllReadyAsync()
    {
        for (var place = 0; place < Replicas; place++)
        {
            var (address, process) = _replicas[place];
            if (process.HasExited)
            {
                // It was started while PostgreSQL was away, and said so: whoever looks after it starts it again.
                Count("starts without PostgreSQL");
                await process.DisposeAsync();
                _replicas[place] = (address, process = Launch(address));
            }

            await process.ReadyAsync(address);
        }
    }

    private FocusBotProcess Launch(Uri address)
    {
        var settings = ProcessSettings.Serving(_side, address, "", "socket");
        settings["Storage__Provider"] = "postgres";
        settings["Storage__ConnectionString"] = Database;
        settings["Storage__Keys"] = _folder.File("keys");
        settings["Slack__LongestCall"] = $"{_plan.LongestCall:c}";
        settings["Delivery__DoubtGrace"] = $"{_plan.DoubtGrace:c}";
        settings["Reading__Encoder"] = "off";
        return FocusBotProcess.Start(_folder.Path, settings);
    }

    private void Count(string fault) => _faults[fault] = _faults.GetValueOrDefault(fault) + 1;

    private void Count(FocusBotProcess process) => _takeovers += process.Output.Split(TookOver).Length - 1;

    private List<BusyChannel> BusyChannels(LocalSlack slack)
    {
        var people = ((string[])["ana", "ben", "cara", "dan"]).Select(name => slack.AddPerson(name)).ToList();
        return [.. Enumerable.Range(0, Channels).Select(i => new BusyChannel(slack, slack.AddChannel($"reviews-{i}", people), people, _plan.Seed + i)
        {
            LongestTalk = TimeSpan.FromMinutes(1),
        })];
    }
}
