using System.Text.Json;
using FocusBot.Conversations;

namespace FocusBot.Replay.Exports.Lists;

/// <summary>What a list of an export says of where a person belongs.</summary>
/// <param name="Team">Their workspace, or their organisation's id.</param>
/// <param name="Enterprise">Their organisation.</param>
/// <param name="Teams">The workspaces of it that they are in.</param>
/// <param name="Rank">The higher, the surer they belong to the workspace that made the export: owners and admins are never somebody else's.</param>
internal sealed record ListedPerson(UserId Id, string? Team, string? Enterprise, IReadOnlyList<string> Teams, int Rank, bool IsStranger)
{
    public static ListedPerson? Of(JsonElement user) => user.Text("id") is { Length: > 0 } id
        ? new(
            new(id),
            user.Text("team_id") is { Length: > 0 } team ? team : null,
            user.Child("enterprise_user")?.Text("enterprise_id"),
            [.. user.Child("enterprise_user")?.Texts("teams") ?? []],
            user.Flag("is_primary_owner") ? 3 : user.Flag("is_owner") ? 2 : user.Flag("is_admin") ? 1 : 0,
            user.Claims("is_stranger"))
        : null;
}
