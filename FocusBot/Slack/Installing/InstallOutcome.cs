using FocusBot.Delivery.Installations;

namespace FocusBot.Slack.Installing;

/// <summary>How a way to install FocusBot ended. A closed set.</summary>
internal abstract record InstallOutcome
{
    private InstallOutcome() { }

    public sealed record Installed(InstalledToken Token) : InstallOutcome;

    /// <summary>Somebody said no on Slack's page.</summary>
    public sealed record Declined : InstallOutcome;

    /// <summary>It began in another browser, was gone before, or is too old.</summary>
    public sealed record Stale : InstallOutcome;

    /// <param name="Word">Slack's own.</param>
    public sealed record Refused(string Word) : InstallOutcome;

    /// <summary>What is installed here belongs to another of Slack's apps.</summary>
    public sealed record AnotherApp : InstallOutcome;

    /// <summary>Slack or the database can't be reached. Nothing was stored.</summary>
    public sealed record Unavailable : InstallOutcome;
}
