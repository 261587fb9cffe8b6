using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery.Installations;
using FocusBot.Slack.BlockKit;
using FocusBot.Slack.Json;
using FocusBot.Slack.Reading;

namespace FocusBot.Slack.Installing;

/// <summary>Reads what <c>oauth.v2.access</c> answers. Fields that FocusBot has no use for may be there or not.</summary>
internal static class OAuthReading
{
    private const int LongestName = 80;

    /// <returns><see langword="null"/> when there's no bot's token in it, or it doesn't say for which app and workspace.</returns>
    public static InstalledToken? Installed(JsonElement said, DateTimeOffset now)
    {
        if (InstallationReading.OfGrant(said) is not { } installation || said.Text("access_token") is not { Length: > 0 } token || !IsBots(said) || said.Text("app_id") is not { } app || !IdRule.IsId(app))
        {
            return null;
        }

        var name = said.Part(installation.IsEnterpriseInstall ? "enterprise" : "team")?.Text("name") ?? installation.Team ?? installation.Enterprise ?? "";
        return Ending(new(installation, app, name.Cut(LongestName), said.Text("scope") ?? "", token, now), said, now);
    }

    /// <returns><see langword="null"/> when there's no token in it.</returns>
    public static InstalledToken? Renewed(InstalledToken before, JsonElement said, DateTimeOffset now) =>
        said.Text("access_token") is { Length: > 0 } token && IsBots(said) ? Ending(before with { Token = token }, said, now) : null;

    /// <summary>Both come with a token that ends, and neither with one that doesn't.</summary>
    private static InstalledToken Ending(InstalledToken token, JsonElement said, DateTimeOffset now) =>
        said.Text("refresh_token") is { Length: > 0 } refresh && said.Part("expires_in") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var seconds) && seconds > 0
            ? token with { RefreshToken = refresh, ExpiresAt = now.AddSeconds(seconds) }
            : token with { RefreshToken = null, ExpiresAt = null };

    private static bool IsBots(JsonElement said) => said.Text("token_type") is null or "bot";
}
