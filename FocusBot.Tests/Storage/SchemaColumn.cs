using FocusBot.Storage;

namespace FocusBot.Tests.Storage;

/// <summary>A column as the database knows it.</summary>
/// <param name="KeyPart">Its place in the primary key; 0: it is not part of it.</param>
internal sealed record SchemaColumn(string Of, string Name, string Type, bool IsRequired, int KeyPart)
{
    public static Task<IReadOnlyList<SchemaColumn>> AllAsync(DbSession session) => session.QueryAsync<SchemaColumn>(
        """
        SELECT t.name AS "of", c.name, c.type, c."notnull" AS is_required, c.pk AS key_part
        FROM   sqlite_master t JOIN pragma_table_info(t.name) c
        WHERE  t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
        """);
}
