using System.Collections.Immutable;

namespace FocusBot.Playground.World.Apps;

/// <summary>The one app that is installed here, and the bot user that it acts as.</summary>
internal sealed record InstalledApp(string Id, string BotUser, string BotId, string Name)
{
    public static readonly InstalledApp FocusBot = new("A0FOCUSBOT", "U0FOCUSBOT", "B0FOCUSBOT", "FocusBot")
    {
        Scopes = ["app_mentions:read", "channels:history", "chat:write", "commands", "groups:history", "usergroups:read", "users:read"],
    };

    public string BotName { get; init; } = Name.ToLowerInvariant();

    public IReadOnlyList<Command> Commands { get; init; } = [];

    public IReadOnlyList<Shortcut> Shortcuts { get; init; } = [];

    public ImmutableSortedSet<string> Scopes { get; init; } = [];

    /// <summary>The events that it has subscribed to; null: all that its scopes allow.</summary>
    public IReadOnlySet<string>? Subscriptions { get; init; }

    /// <summary>Where it is told of things; null: at <c>/slack/event</c> and its sisters.</summary>
    public RequestUrls? Urls { get; init; }

    /// <summary>People may write to it in their conversation with it.</summary>
    public bool TakesMessages { get; init; }

    /// <summary>Somebody else's app: it has no stories here, and nobody sees into it.</summary>
    public bool IsGuest { get; init; }
}

/// <summary>The addresses of an app's manifest. What has none is not told.</summary>
internal sealed record RequestUrls(Uri? Events, Uri? Interactions, Uri? Options);

/// <summary>An entry of the app in every message's menu, or in the menu beside what somebody writes.</summary>
internal sealed record Shortcut(string CallbackId, string Name, bool IsGlobal);

/// <summary>A slash command, as people see it while they type.</summary>
/// <param name="UsageHint">What may follow it, such as <c>[ask | check]</c>.</param>
internal sealed record Command(string Name, string Description, string UsageHint)
{
    /// <summary>People and channels go out as references, or else as they were typed.</summary>
    public bool ShouldEscape { get; init; } = true;

    public Uri? Url { get; init; }
}
