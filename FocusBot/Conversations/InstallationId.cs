namespace FocusBot.Conversations;

/// <summary>One place where FocusBot is installed: a workspace, or a whole Enterprise organisation.</summary>
/// <remarks>
/// Every stored row carries its <see cref="Key"/>, so that two workspaces never see each other's threads.
/// Equal when all three parts are. <c>default</c> is no installation and has no key.
/// </remarks>
internal readonly record struct InstallationId(string? Enterprise, string? Team, bool IsEnterpriseInstall)
{
    private const string Absent = "-";

    /// <summary>The three parts as one string for storage, for example <c>E1/T1/workspace</c> or <c>E1/-/organisation</c>.</summary>
    public string Key => $"{Enterprise ?? Absent}/{Team ?? Absent}/{(IsEnterpriseInstall ? "organisation" : "workspace")}";

    public static InstallationId Workspace(string team) => new(null, team, false);

    /// <summary>Whether a person of this team has to be taken for one of another organisation.</summary>
    /// <remarks>Inside of an Enterprise organisation another team is a colleague's, where nobody from outside can be; elsewhere the team alone does not tell, and caution wins.</remarks>
    /// <param name="isShared">The channel may hold people of other organisations.</param>
    public bool IsForeign(string? team, bool isShared) => team is not null && team != Team && team != Enterprise && (isShared || Enterprise is null);

    /// <exception cref="FormatException">The text was not made by <see cref="Key"/>.</exception>
    public static InstallationId Parse(string key) =>
        key.Split('/') is [var enterprise, var team, ("workspace" or "organisation") and var kind]
            ? new(Given(enterprise), Given(team), kind is "organisation")
            : throw new FormatException("This is not the key of an installation.");

    public override string ToString() => Key;

    private static string? Given(string part) => part is Absent ? null : part;
}
