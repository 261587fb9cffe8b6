using Microsoft.Data.Sqlite;

namespace FocusBot.Benchmarks.Delivery;

/// <summary>The real FocusBot process on a SQLite file of its own.</summary>
internal sealed class ServedFocusBot : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("focusbot-benchmark-");
    private MeasuredServer? _server;

    private string Database => Path.Combine(_folder.FullName, "focusbot.db");

    public MeasuredServer Server => _server ?? throw new InvalidOperationException("FocusBot does not run.");

    /// <summary>With a Slack that only says whose the token is.</summary>
    public async Task<MeasuredServer> LaunchAsync() => Launch(await ToldWorkspace.ApiBaseUrl);

    /// <param name="slackApi">Where Slack's methods are.</param>
    public MeasuredServer Launch(Uri slackApi) => _server = MeasuredServer.Launch(
        "FocusBot.dll",
        new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Slack__Transport"] = "http",
            ["Slack__ApiBaseUrl"] = slackApi.ToString(),
            ["Slack__BotToken"] = PlayedSlack.BotToken,
            ["Slack__SigningSecret"] = SignedEvents.Secret,

            // Delivery is measured here, and not the milliseconds that the encoder takes for each message.
            ["Reading__Encoder"] = "off",
            ["Storage__ConnectionString"] = $"Data Source={Database}",
        },
        _ => "--urls",
        address => address.GetLeftPart(UriPartial.Authority));

    /// <summary>Waits until nothing is left to be handled, or to be sent for the first time: what there is no Slack for is tried for long.</summary>
    public async Task IdleAsync()
    {
        while (Waiting() > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    public void Stop()
    {
        _server?.Dispose();
        _server = null;
    }

    public void Dispose()
    {
        Stop();
        _folder.Delete(recursive: true);
    }

    public long Waiting()
    {
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT COUNT(*) FROM inbox) + (SELECT COUNT(*) FROM outbox WHERE attempts = 0 AND due_at < (unixepoch() + 60) * 1000)";
        return (long)(command.ExecuteScalar() ?? 0L);
    }
}
