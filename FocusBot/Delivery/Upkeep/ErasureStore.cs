using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Delivery.Upkeep;

/// <summary>Whose traces are still to be removed.</summary>
internal static class ErasureStore
{
    public static Task AddAsync(DbSession session, InstallationId installation, UserId person) =>
        session.ExecuteAsync(
            "INSERT INTO erasure (installation, person) VALUES (@installation, @person) ON CONFLICT (installation, person) DO NOTHING",
            new { installation = installation.Key, person = person.Value });

    public static async Task<IReadOnlyList<(InstallationId Installation, UserId Person)>> AllAsync(DbSession session) =>
        [.. (await session.QueryAsync<Row>("SELECT installation AS Installation, person AS Person FROM erasure"))
            .Select(row => (InstallationId.Parse(row.Installation), new UserId(row.Person)))];

    public static Task RemoveAsync(DbSession session, InstallationId installation, UserId person) =>
        session.DeleteAsync(
            "erasure", "installation = @installation AND person = @person", new { installation = installation.Key, person = person.Value });

    private sealed record Row(string Installation, string Person);
}
