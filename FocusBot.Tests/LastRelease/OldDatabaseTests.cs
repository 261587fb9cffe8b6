using FocusBot.Conversations;
using FocusBot.Delivery.Upkeep;
using FocusBot.People;
using FocusBot.Storage.Tables;
using FocusBot.Tests.Storage;
using FocusBot.Tests.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace FocusBot.Tests.LastRelease;

/// <summary>What the last release wrote is read, shown, deleted and forgotten as that release did.</summary>
public sealed class OldDatabaseTests
{
    private static readonly InstallationId Home = InstallationId.Workspace(OldDatabase.Team);

    private static readonly UserId[] People = [new("U0ANA"), new("U0BEN"), new("U0CARA"), new("U0DAN"), new("U0EVE"), new("U0FINN"), new("U0GIL"), new("U0NOBODY")];

    [Fact]
    public async Task What_is_kept_of_a_person_is_shown_as_before()
    {
        await using var old = await OldDatabase.OpenAsync();
        Golden.Matches(string.Join('\n', (await EverybodyAsync(old)).Select(shown => $"## {shown.Person}\n{AsRead.Of(MeMessage.Data(shown.Rows, "acme"))}")));
    }

    [Fact]
    public async Task What_is_kept_of_a_person_is_exported_as_before()
    {
        await using var old = await OldDatabase.OpenAsync();
        Golden.Matches(string.Join('\n', (await EverybodyAsync(old)).Select(shown => $"## {shown.Person}\n{string.Join("\n--\n", PersonalExport.Pieces(shown.Rows, "acme"))}\n")));
    }

    [Fact]
    public async Task What_a_deletion_takes_and_leaves_is_as_before()
    {
        await using var old = await OldDatabase.OpenAsync();
        var tables = old.Services.GetRequiredService<KeptTables>();
        var text = "";
        foreach (var person in People)
        {
            text += $"## {person}\n{await old.ChangesAsync(session => tables.DeleteAllAsync(session, Home, person))}";
        }

        Golden.Matches(text);
        Assert.DoesNotContain(old.Rows(), row => row.Contains(Home.Key, StringComparison.Ordinal) && !row.StartsWith("opt_out:", StringComparison.Ordinal) && People.Any(person => row.Contains(person.Value, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_time_takes_is_as_before()
    {
        await using var old = await OldDatabase.OpenAsync();
        var text = "";
        foreach (var days in (int[])[8, 31, 32, 89, 91, 366])
        {
            text += $"## After {days} days\n" + await old.ChangesAsync(async session =>
            {
                foreach (var sweep in old.Services.GetServices<ISweep>())
                {
                    await sweep.SweepAsync(session, OldDatabase.Stopped.AddDays(days));
                }
            });
        }

        Golden.Matches(text);
    }

    [Fact]
    public async Task No_column_holds_a_persons_id_that_its_table_does_not_name()
    {
        await using var old = await OldDatabase.OpenAsync();
        var tables = old.Services.GetRequiredService<KeptTables>().All.ToDictionary(table => table.Name);

        Assert.Empty(
            (from row in old.Rows()
             let table = tables[row.Split(':')[0]]
             from value in row[(table.Name.Length + 2)..].Split(", ")
             where value.Contains("U0", StringComparison.Ordinal)
             let column = value.Split('=')[0]
             where !table.People.Any(person => person.Name == column) && !table.UnderWay.Contains(column)
             select $"{table.Name}.{column}").Distinct());
        Assert.Empty(old.Known.Except(old.Rows().Select(row => row.Split(':')[0])));
    }

    private static Task<List<(UserId Person, IReadOnlyList<PersonalRow> Rows)>> EverybodyAsync(OldDatabase old) => old.Database.ReadAsync(async session =>
    {
        var everybody = new List<(UserId, IReadOnlyList<PersonalRow>)>();
        foreach (var person in People)
        {
            everybody.Add((person, await old.Services.GetRequiredService<KeptTables>().ShowAsync(session, Home, person)));
        }

        return everybody;
    });
}
