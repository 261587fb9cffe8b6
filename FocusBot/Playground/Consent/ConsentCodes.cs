using FocusBot.Playground.Base;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Consent;

/// <summary>What the page of consent gives an app to have its token for: once, and within ten minutes.</summary>
internal sealed class ConsentCodes(Workspace workspace)
{
    private readonly OneTimeTickets _codes = new(workspace.Clock, TimeSpan.FromMinutes(10));

    public string Issue() => _codes.Issue();

    public bool Take(string? code) => _codes.Take(code);
}
