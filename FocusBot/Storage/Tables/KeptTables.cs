using FocusBot.Conversations;

namespace FocusBot.Storage.Tables;

/// <summary>Every table there is, in the order in which a person is shown what's in them.</summary>
internal sealed class KeptTables(IEnumerable<KeptTable> tables)
{
    public IReadOnlyList<KeptTable> All { get; } = [.. tables.OrderBy(table => !table.IsShownFirst)];

    /// <summary>Everything of a channel follows it to its new id. Where the new id has a row already, that one is the younger and stays.</summary>
    public async Task RenameAsync(DbSession session, ChannelRename rename)
    {
        foreach (var table in All.Where(table => table.IsOfChannel))
        {
            await (table.BeforeRename?.Invoke(session, rename) ?? Task.CompletedTask);
            if (table.Keys.Contains("channel"))
            {
                var isSame = string.Concat(table.Keys.Where(key => key is not "channel").Select(key => $" AND young.{key} = {table.Name}.{key}"));
                await session.ExecuteAsync(
                    $"""
                    DELETE FROM {table.Name}
                    WHERE  installation = @installation AND channel = @old
                      AND  EXISTS (SELECT 1 FROM {table.Name} young WHERE young.installation = @installation AND young.channel = @new{isSame})
                    """, rename);
            }

            await session.ExecuteAsync($"UPDATE {table.Name} SET channel = @new WHERE installation = @installation AND channel = @old", rename);
        }
    }

    /// <summary>Removes every row of an installation, for which this condition holds in every table.</summary>
    public async Task RemoveAsync(DbSession session, string ofInstallation, object parameters)
    {
        foreach (var table in All.Where(table => !table.OutlivesInstallation))
        {
            await session.DeleteAsync(table.Name, ofInstallation, parameters);
        }
    }

    public async Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person)
    {
        var shown = new List<PersonalRow>();
        foreach (var table in All)
        {
            shown.AddRange(await TablePeople.ShowAsync(session, table, installation, person));
        }

        return shown;
    }

    /// <summary>What indexes lead to.</summary>
    public Task DeleteButTracesAsync(DbSession session, InstallationId installation, UserId person) =>
        DeleteAsync(session, installation, person, isTrace: false);

    /// <summary>The keys by which nothing is handled or said twice, as far as they are made of the person's id.</summary>
    public Task DeleteTracesAsync(DbSession session, InstallationId installation, UserId person) => DeleteAsync(session, installation, person, isTrace: true);

    /// <summary>Forgets what fades and came about before; what belongs to another row goes first, because that one knows how old it is.</summary>
    public async Task ForgetAsync(DbSession session, DateTimeOffset before)
    {
        foreach (var table in All.OrderBy(table => table.Parent is null))
        {
            await TablePeople.ForgetAsync(session, table, before);
        }
    }

    /// <summary>Ends the rows of a table that came about before, and whatever is in them, whichever feature owns it.</summary>
    public async Task EndAsync(DbSession session, string name, DateTimeOffset before)
    {
        foreach (var table in All)
        {
            if (table.EndsWith is { } whole && whole.Table.Name == name)
            {
                await TablePeople.ForgetWithAsync(session, table, whole, before);
                await TablePeople.ForgetOrphansAsync(session, table, whole, before);
            }
        }

        await TablePeople.ForgetOldAsync(session, All.Single(table => table.Name == name), before);
    }

    private async Task DeleteAsync(DbSession session, InstallationId installation, UserId person, bool isTrace)
    {
        foreach (var table in All.Where(table => table.IsTrace == isTrace))
        {
            await TablePeople.DeleteAsync(session, table, installation, person);
        }
    }
}
