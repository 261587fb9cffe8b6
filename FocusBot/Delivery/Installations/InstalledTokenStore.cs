using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Delivery.Installations;

/// <summary>What each installation gave. The secrets are sealed on their way in and opened on their way out.</summary>
internal static class InstalledTokenStore
{
    private const string Columns = "installation, app, name, scopes, token, installed_at, refresh_token, expires_at";

    public static async Task<IReadOnlyList<InstalledToken>> AllAsync(DbSession session)
    {
        var kept = await session.QueryAsync<InstalledToken>($"SELECT {Columns} FROM installed_token ORDER BY installed_at, installation");
        return [.. kept.Select(token => token with
        {
            Token = session.SecretSeal.Open(token.Token),
            RefreshToken = token.RefreshToken is { } refresh ? session.SecretSeal.Open(refresh) : null,
        })];
    }

    /// <summary>Two numbers that change with the table: when a row comes, goes, is installed again or renewed.</summary>
    public static async Task<(long Tokens, long Times)> StampAsync(DbSession session) => await session.QueryOneAsync<(long Tokens, long Times)>(
        "SELECT COUNT(*), CAST(COALESCE(SUM(installed_at), 0) + COALESCE(SUM(expires_at), 0) AS BIGINT) FROM installed_token");

    public static Task KeepAsync(DbSession session, InstalledToken installed) =>
        session.ExecuteAsync(
            $"""
            INSERT INTO installed_token ({Columns})
            VALUES (@installation, @app, @name, @scopes, @token, @installedAt, @refreshToken, @expiresAt)
            ON CONFLICT (installation) DO UPDATE SET
              app = @app, name = @name, scopes = @scopes, token = @token, installed_at = @installedAt, refresh_token = @refreshToken, expires_at = @expiresAt
            """,
            new
            {
                installed.Installation,
                installed.App,
                installed.Name,
                installed.Scopes,
                token = session.SecretSeal.Seal(installed.Token),
                installed.InstalledAt,
                refreshToken = installed.RefreshToken is { } refresh ? session.SecretSeal.Seal(refresh) : null,
                installed.ExpiresAt,
            });

    /// <summary>The token changed its place with the next one. Whoever installed anew meanwhile, or took FocusBot away, was later and stays right.</summary>
    public static Task<int> RenewAsync(DbSession session, InstalledToken before, InstalledToken renewed) =>
        session.ExecuteAsync(
            """
            UPDATE installed_token
            SET    token = @token, refresh_token = @refreshToken, expires_at = @expiresAt
            WHERE  installation = @installation AND installed_at = @installedAt
            """,
            new
            {
                before.Installation,
                before.InstalledAt,
                token = session.SecretSeal.Seal(renewed.Token),
                refreshToken = renewed.RefreshToken is { } refresh ? session.SecretSeal.Seal(refresh) : null,
                renewed.ExpiresAt,
            });

    /// <returns>Whether this is the first time.</returns>
    public static async Task<bool> UseAsync(DbSession session, string attempt, DateTimeOffset now) =>
        await session.ExecuteAsync("INSERT INTO install_attempt (attempt, used_at) VALUES (@attempt, @now) ON CONFLICT (attempt) DO NOTHING", new { attempt, now }) > 0;

    public static Task ForgetAttemptsAsync(DbSession session, DateTimeOffset before) =>
        session.ExecuteAsync("DELETE FROM install_attempt WHERE used_at < @before", new { before });
}
