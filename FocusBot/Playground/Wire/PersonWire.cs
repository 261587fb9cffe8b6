using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

/// <summary>A person as <c>users.info</c> describes one to an app without <c>users:read.email</c>.</summary>
internal static class PersonWire
{
    private static readonly int[] Sizes = [24, 32, 48, 72, 192, 512];

    /// <param name="face">Where the picture of somebody is drawn, so many pixels wide.</param>
    public static JsonObject ToJson(Person person, Workspace workspace, Func<string, int, Uri> face) => new()
    {
        ["id"] = person.Id,
        ["team_id"] = workspace.TeamOf(person),
        ["name"] = person.Name,
        ["real_name"] = person.RealName,
        ["deleted"] = person.IsDeleted,
        ["is_bot"] = person.IsBot,
        ["is_app_user"] = false,
        ["is_admin"] = person.IsAdmin,
        ["is_owner"] = false,
        ["is_restricted"] = person.IsRestricted,
        ["is_ultra_restricted"] = person.IsUltraRestricted,
        ["is_stranger"] = person.IsStranger,
        ["tz"] = person.Tz,
        ["tz_label"] = person.Tz is null ? null : Zone(person.Tz).StandardName,
        ["tz_offset"] = person.Tz is null ? null : (int)Zone(person.Tz).GetUtcOffset(workspace.Clock.GetUtcNow()).TotalSeconds,
        ["updated"] = workspace.Clock.GetUtcNow().ToUnixTimeSeconds(),
        ["profile"] = Profile(person, workspace, face),
    };

    public static JsonObject Brief(Person person, Workspace workspace) => new()
    {
        ["id"] = person.Id, ["username"] = person.Name, ["name"] = person.Name, ["team_id"] = workspace.TeamOf(person),
    };

    public static JsonObject Profile(Person person, Workspace workspace, Func<string, int, Uri> face)
    {
        // Slack takes a status back when its time is up.
        var stands = person.StatusExpiration == 0 || person.StatusExpiration > workspace.Clock.GetUtcNow().ToUnixTimeSeconds();
        var profile = new JsonObject
        {
            ["real_name"] = person.RealName,
            ["real_name_normalized"] = person.RealName,
            ["display_name"] = person.Name,
            ["display_name_normalized"] = person.Name,
            ["title"] = person.Title,
            ["avatar_hash"] = $"g{person.Id.ToLowerInvariant()}",
            ["status_text"] = stands ? person.StatusText : "",
            ["status_emoji"] = stands ? person.StatusEmoji : "",
            ["status_expiration"] = stands ? person.StatusExpiration : 0,
            ["team"] = workspace.TeamOf(person),
        };
        foreach (var size in Sizes)
        {
            profile[$"image_{size}"] = face(person.Id, size).AbsoluteUri;
        }

        return profile;
    }

    private static TimeZoneInfo Zone(string tz) => TimeZoneInfo.FindSystemTimeZoneById(tz);
}
