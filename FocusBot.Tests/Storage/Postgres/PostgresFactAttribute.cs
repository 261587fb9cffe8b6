namespace FocusBot.Tests.Storage.Postgres;

/// <summary>A test of PostgreSQL; without one on this machine it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = LocalPostgres.Missing;
}
