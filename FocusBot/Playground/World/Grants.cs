using System.Collections.Immutable;
using FocusBot.Playground.Base;
using Microsoft.Extensions.Options;

namespace FocusBot.Playground.World;

/// <summary>What the installation may do: its two tokens and the bot token's scopes.</summary>
internal sealed class Grants(IOptions<PlaygroundOptions> options, Workspace workspace)
{
    public ImmutableSortedSet<string> Scopes { get; set; } = workspace.App.Scopes;

    public bool IsRevoked { get; set; }

    /// <summary>The events that the app has subscribed to; null: all that its scopes allow.</summary>
    public IReadOnlySet<string>? Subscriptions { get; set; } = workspace.App.Subscriptions;

    public bool Has(string scope) => Scopes.Contains(scope);

    /// <summary>Whether the app is told of that in such a conversation.</summary>
    public bool Hears(EventType type, ChannelKind kind) =>
        (Subscriptions?.Contains(type.Name) ?? true)
        && (type.Scope is not { } scope || Has(scope.StartsWith('*') ? ScopeOf(kind, scope[2..]) : scope));

    /// <summary>The scope for a right in conversations of a kind: <c>channels:read</c>.</summary>
    public static string ScopeOf(ChannelKind kind, string right) => kind switch
    {
        ChannelKind.Public => $"channels:{right}",
        ChannelKind.Private => $"groups:{right}",
        ChannelKind.Several => $"mpim:{right}",
        _ => $"im:{right}",
    };

    public TokenKind KindOf(string token) => token switch
    {
        "" => TokenKind.Unknown,
        _ when token == options.Value.BotToken => TokenKind.Bot,
        _ when token == options.Value.AppToken => TokenKind.App,
        _ => TokenKind.Unknown,
    };
}

internal enum TokenKind { Unknown, Bot, App }
