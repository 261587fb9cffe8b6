using Microsoft.Data.Sqlite;

namespace FocusBot.Tests.Storage.Sqlite;

public sealed class SqliteVersionTests
{
    /// <summary>Before, a reset of the write-ahead log could lose what another connection had just written to it.</summary>
    private static readonly Version Mended = new(3, 51, 3);

    [Fact]
    public void SQLite_is_one_that_loses_nothing_when_its_log_is_reset()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        Assert.True(Version.Parse(connection.ServerVersion) >= Mended, $"The native library is SQLite {connection.ServerVersion}.");
    }
}
