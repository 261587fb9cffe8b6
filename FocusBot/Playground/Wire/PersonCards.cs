using System.Text.Json.Nodes;
using FocusBot.Playground.Base;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

/// <summary>A person as <c>users.info</c> describes one, as far as the app's scopes go.</summary>
internal sealed class PersonCards(Workspace workspace, PlaygroundAddress address, Grants grants)
{
    private static readonly int[] Sizes = [24, 32, 48, 72, 192, 512];

    public JsonObject Whole(Person person) => new()
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
        ["is_primary_owner"] = false,
        ["is_restricted"] = person.IsRestricted,
        ["is_ultra_restricted"] = person.IsUltraRestricted,
        ["is_stranger"] = person.IsStranger,
        ["tz"] = person.Tz,
        ["tz_label"] = person.Tz is null ? null : Zone(person.Tz).StandardName,
        ["tz_offset"] = person.Tz is null ? null : (int)Zone(person.Tz).GetUtcOffset(workspace.Clock.GetUtcNow()).TotalSeconds,
        ["updated"] = workspace.Clock.GetUtcNow().ToUnixTimeSeconds(),
        ["profile"] = Profile(person),
    };

    public JsonObject Profile(Person person)
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
        profile.AddIfAny("email", person.IsBot || !grants.Has("users:read.email") ? null : EmailOf(person));
        foreach (var size in Sizes)
        {
            profile[$"image_{size}"] = address.FaceOf(person.Id, size).AbsoluteUri;
        }

        return profile;
    }

    /// <summary>Everybody has an address, in a domain that there can't be.</summary>
    public string EmailOf(Person person) => $"{person.Name}@{person.HomeTeam?.ToLowerInvariant() ?? workspace.Team.Domain}.example";

    private static TimeZoneInfo Zone(string tz) => TimeZoneInfo.FindSystemTimeZoneById(tz);
}
