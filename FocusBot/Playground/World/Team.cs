namespace FocusBot.Playground.World;

/// <summary>A workspace as Slack names it on the wire.</summary>
internal sealed record Team(string Id, string Domain, string Name)
{
    public Uri Url => new($"https://{Domain}.slack.com/");
}

/// <summary>The one app that is installed here, and the bot user that it acts as.</summary>
internal sealed record InstalledApp(string Id, string BotUser, string BotId, string Name)
{
    public IReadOnlyList<Command> Commands { get; init; } = [];

    public IReadOnlyList<Shortcut> Shortcuts { get; init; } = [];
}

/// <summary>What the app's manifest would tell the workspace: whoever puts the two together knows it.</summary>
internal sealed record AppOffer(Command Command, IReadOnlyList<Shortcut> Shortcuts);

/// <summary>An entry of the app in every message's menu, or in the menu beside what somebody writes.</summary>
internal sealed record Shortcut(string CallbackId, string Name, bool IsGlobal);

/// <summary>A slash command, as people see it while they type.</summary>
/// <param name="UsageHint">What may follow it, such as <c>[ask | check]</c>.</param>
internal sealed record Command(string Name, string Description, string UsageHint);
