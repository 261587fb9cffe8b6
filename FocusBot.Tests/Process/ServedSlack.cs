using FocusBot.Playground.Control;
using FocusBot.Tests.FrontDoor;

namespace FocusBot.Tests.Process;

/// <summary>A Slack on the other side, and a FocusBot process that may die and be started again on the same database.</summary>
internal sealed class ServedSlack : IAsyncDisposable
{
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
    public Task SettledAsync() => Settling.SettledAsync(Slack, Database, () => FocusBot!.Output);

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
}
