using System.Collections.Immutable;
using FocusBot.Playground.Base;
using Microsoft.Extensions.Options;

namespace FocusBot.Playground.World;

/// <summary>What the installation may do: its two tokens and the bot token's scopes.</summary>
internal sealed class Grants(IOptions<PlaygroundOptions> options)
{
    public static readonly ImmutableSortedSet<string> Least =
        ["app_mentions:read", "channels:history", "chat:write", "commands", "groups:history", "usergroups:read", "users:read"];

    public ImmutableSortedSet<string> Scopes { get; set; } = Least;

    public bool IsRevoked { get; set; }

    public bool Has(string scope) => Scopes.Contains(scope);

    public TokenKind KindOf(string token) => token switch
    {
        "" => TokenKind.Unknown,
        _ when token == options.Value.BotToken => TokenKind.Bot,
        _ when token == options.Value.AppToken => TokenKind.App,
        _ => TokenKind.Unknown,
    };
}

internal enum TokenKind { Unknown, Bot, App }
