using System.Collections.Concurrent;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Consent;

/// <summary>What the page of consent gives an app to have its token for: each good once, for ten minutes.</summary>
internal sealed class ConsentCodes(Workspace workspace)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new();

    public string Next()
    {
        var code = Ids.Hex(40);
        _until[code] = workspace.Clock.GetUtcNow() + Lasts;
        return code;
    }

    public bool Use(string? code) => code is not null && _until.TryRemove(code, out var until) && workspace.Clock.GetUtcNow() < until;
}
