using System.Collections.Frozen;
using FocusBot.Conversations;

namespace FocusBot.Delivery.Installations;

/// <summary>Every installation by what a delivery may call it. Each delivery looks here, however many workspaces there are.</summary>
internal sealed class InstalledIndex(IReadOnlyList<InstalledToken> all)
{
    private readonly FrozenDictionary<InstallationId, InstalledToken> _byInstallation = all.ToFrozenDictionary(token => token.Installation);
    private readonly FrozenDictionary<string, InstallationId> _byTeam = By(all, isOrganisation: false, id => id.Team);
    private readonly FrozenDictionary<string, InstallationId> _byOrganisation = By(all, isOrganisation: true, id => id.Enterprise);
    private readonly ILookup<string?, InstallationId> _workspaces = all.Select(token => token.Installation).Where(id => !id.IsEnterpriseInstall).ToLookup(id => id.Enterprise);

    public static InstalledIndex Empty { get; } = new([]);

    /// <summary>In the order in which they were installed.</summary>
    public IReadOnlyList<InstalledToken> All => all;

    public InstalledToken? Find(InstallationId installation) => _byInstallation.GetValueOrDefault(installation);

    public InstallationId? OfTeam(string? team) => team is not null && _byTeam.TryGetValue(team, out var found) ? found : null;

    public InstallationId? OfOrganisation(string? enterprise) => enterprise is not null && _byOrganisation.TryGetValue(enterprise, out var found) ? found : null;

    /// <returns>The one workspace of an organisation that has installed FocusBot; absent: there is none, or there are several.</returns>
    public InstallationId? OnlyWorkspaceOf(string? enterprise) => enterprise is not null && _workspaces[enterprise].Take(2).ToList() is [var only] ? only : null;

    private static FrozenDictionary<string, InstallationId> By(IReadOnlyList<InstalledToken> all, bool isOrganisation, Func<InstallationId, string?> key) =>
        all.Select(token => token.Installation).Where(id => id.IsEnterpriseInstall == isOrganisation).DistinctBy(key).ToFrozenDictionary(id => key(id) ?? "");
}
