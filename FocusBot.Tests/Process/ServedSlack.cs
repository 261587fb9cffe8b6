using FocusBot.Playground.Control;
using FocusBot.Playground.Outgoing;
using FocusBot.Tests.FrontDoor;

namespace FocusBot.Tests.Process;

/// <summary>A Slack on the other side, and a FocusBot process that may die and be started again on the same database.</summary>
internal sealed class ServedSlack : IAsyncDisposable
{
    private static readonly TimeSpan LongestSettling = TimeSpan.FromMinutes(10);

    private readonly TempFolder _folder = new();
    private readonly Uri _address = ProcessSettings.FreeAddress();

    private ServedSlack(SlackSide side, string transport)
    {
        Side = side;
        side.Reach(_address);
        Settings = ProcessSettings.Serving(side, _address, Database, transport);
    }

    public SlackSide Side { get; }

    public LocalSlack Slack => Side.Slack;

    public Uri Address => _address;

    public string Folder => _folder.Path;

    public string Database => _folder.File("focusbot.db");

    public Dictionary<string, string?> Settings { get; }

    public FocusBotProcess? FocusBot { get; private set; }

    public static async Task<ServedSlack> StartAsync(bool andFocusBot = true, string transport = "http")
    {
        var served = new ServedSlack(await SlackSide.StartAsync(transport), transport);
        if (andFocusBot)
        {
            await served.StartFocusBotAsync();
        }

        return served;
    }

    /// <summary>Starts the process and does not wait for it.</summary>
    public FocusBotProcess Launch() => FocusBot = Run();

    public async Task<FocusBotProcess> StartFocusBotAsync()
    {
        var launched = Launch();
        await launched.ReadyAsync(_address);
        return launched;
    }

    /// <summary>Another process with the same settings.</summary>
    public FocusBotProcess Run(params IEnumerable<string> arguments) => FocusBotProcess.Start(Folder, Settings, arguments);

    /// <summary>Until Slack has said all it will say, and nothing is left to be handled or sent.</summary>
    public async Task SettledAsync()
    {
        var since = TimeProvider.System.GetTimestamp();
        while (Undecided() > 0 || Waiting() is not ["0"])
        {
            Assert.True(
                TimeProvider.System.GetElapsedTime(since) < LongestSettling,
                $"It does not settle: {Undecided()} deliveries, {Waiting()[0]} rows. {FocusBot!.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (FocusBot is { } running)
        {
            await running.DisposeAsync();
        }

        try
        {
            await Side.DisposeAsync();
        }
        finally
        {
            _folder.Dispose();
        }
    }

    private int Undecided() => Slack.Deliveries
        .Where(record => record.Parcel.Kind is SlackDeliveryKind.Event)
        .GroupBy(record => record.Parcel.EventId)
        .Count(attempts => !attempts.Any(record => record.Answer.Accepted || record.Answer.IsFinal)
            && attempts.Max(record => record.Attempt.Number) < Slack.Misbehaviour.RetryDelays.Count);

    private IReadOnlyList<string> Waiting() =>
        StoredFacts.Read(Database, "SELECT CAST((SELECT COUNT(*) FROM inbox) + (SELECT COUNT(*) FROM outbox WHERE state = 2 OR MAX(due_at, held_until) < (unixepoch() + 60) * 1000) AS TEXT)");
}
