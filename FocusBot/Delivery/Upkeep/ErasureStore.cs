using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Delivery.Upkeep;

/// <summary>Whose traces are still to be removed.</summary>
internal static class ErasureStore
{
    public static Task AddAsync(DbSession session, InstallationId installation, UserId person) =>
        session.ExecuteAsync(
            "INSERT INTO erasure (installation, person) VALUES (@installation, @person) ON CONFLICT (installation, person) DO NOTHING",
            new { installation, person });

    public static Task<IReadOnlyList<(InstallationId Installation, UserId Person)>> AllAsync(DbSession session) =>
        session.QueryAsync<(InstallationId Installation, UserId Person)>("SELECT installation, person FROM erasure");

    public static Task RemoveAsync(DbSession session, InstallationId installation, UserId person) =>
        session.DeleteAsync("erasure", "installation = @installation AND person = @person", new { installation, person });
}
