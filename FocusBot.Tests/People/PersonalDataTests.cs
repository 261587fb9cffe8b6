using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Posting;
using FocusBot.People;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Storage.Tables;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.People;

/// <summary>Whatever stands of a person in any table is shown to them, deleted with them, and forgotten in time.</summary>
public sealed class PersonalDataTests : IAsyncLifetime
{
    private readonly KeptTables _tables = RegisteredTables.Read();
    private FreshDatabase? _fresh;
    private ILookup<string, SchemaColumn> _schema = Array.Empty<SchemaColumn>().ToLookup(column => column.Of);

    private FreshDatabase Fresh => _fresh ?? throw new InvalidOperationException("It has not begun.");

    private List<(KeptTable Table, PersonColumn Person)> Columns => [.. _tables.All.SelectMany(table => table.People.Select(person => (table, person)))];

    public async Task InitializeAsync()
    {
        _fresh = await FreshDatabase.CreateAsync();
        _schema = (await _fresh.Database.ReadAsync(SchemaColumn.AllAsync)).ToLookup(column => column.Of);
    }

    public Task DisposeAsync()
    {
        _fresh?.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public Task What_is_deleted_of_one_person_stays_of_another() => Fresh.Database.WriteAsync(async session =>
    {
        foreach (var (index, (table, person)) in Columns.Index())
        {
            await FillAsync(session, table, person, "U0ANA", index * 2);
            await FillAsync(session, table, person, "U0BEN", (index * 2) + 1);
        }

        await _tables.DeleteAllAsync(session, Given.Acme, Given.Ana);

        foreach (var (table, person) in Columns)
        {
            Assert.Equal((table.Name, person.Name, table.OutlivesDeletion ? 1 : 0), (table.Name, person.Name, await CountAsync(session, table, person, "U0ANA")));
            Assert.Equal((table.Name, person.Name, true), (table.Name, person.Name, await CountAsync(session, table, person, "U0BEN") > 0));
        }

        Assert.Equal(["opt_out"], _tables.All.Where(table => table.OutlivesDeletion).Select(table => table.Name));
    });

    [Theory]
    [InlineData("%")]
    [InlineData("U0AN_")]
    [InlineData("")]
    public Task An_id_is_no_pattern(string id) => Fresh.Database.WriteAsync(async session =>
    {
        foreach (var (index, (table, person)) in Columns.Index())
        {
            await FillAsync(session, table, person, "U0ANA", index);
        }

        Assert.Empty(await _tables.ShowAsync(session, Given.Acme, new(id)));
        await _tables.DeleteAllAsync(session, Given.Acme, new(id));
        foreach (var (table, person) in Columns)
        {
            Assert.Equal((table.Name, person.Name, true), (table.Name, person.Name, await CountAsync(session, table, person, "U0ANA") > 0));
        }
    });

    [Fact]
    public Task What_is_kept_is_shown_column_by_column_and_in_the_persons_own_installation_alone() => Fresh.Database.WriteAsync(async session =>
    {
        foreach (var (index, (table, person)) in Columns.Index())
        {
            var before = (await _tables.ShowAsync(session, Given.Acme, Given.Ana)).Count;
            await FillAsync(session, table, person, "U0ANA", index);
            Assert.Equal((table.Name, person.Name, before + 1), (table.Name, person.Name, (await _tables.ShowAsync(session, Given.Acme, Given.Ana)).Count));
        }

        Assert.Empty(await _tables.ShowAsync(session, Given.Globex, Given.Ana));
        Assert.Empty(await _tables.ShowAsync(session, Given.Acme, Given.Ben));
    });

    [Fact]
    public Task An_installation_that_goes_takes_all_of_its_rows_and_no_others() => Fresh.Database.WriteAsync(async session =>
    {
        foreach (var (index, (table, person)) in Columns.Index())
        {
            await FillAsync(session, table, person, "U0ANA", index);
        }

        await RemoveAsync(Given.Globex);
        Assert.Equal(Columns.Count, await RowsAsync());
        await RemoveAsync(Given.Acme);
        Assert.Equal(0, await RowsAsync());

        Task RemoveAsync(InstallationId installation) => _tables.RemoveAsync(session, "installation = @installation", new { installation });

        async Task<int> RowsAsync()
        {
            var rows = 0;
            foreach (var table in Columns.Select(column => column.Table.Name).Distinct())
            {
                rows += await session.QueryOneAsync<int>($"SELECT COUNT(*) FROM {table}");
            }

            return rows;
        }
    });

    [Fact]
    public async Task Readings_go_after_ninety_days_and_not_before()
    {
        var sweep = new PrivacySweep(_tables, Microsoft.Extensions.Options.Options.Create(new PrivacyOptions()));
        await Fresh.Database.WriteAsync(async session =>
        {
            await DeclarationStore.SetAsync(session, Given.Thread, Given.Ana, DeclaredLevel.Impact, Given.Noon);
            await QuestionStore.PutAsync(session, Given.Thread, Given.Ana, Given.Noon);
            await NudgeStore.AddAsync(session, Given.NudgeOf(new(Given.Ana, Level.Impact, Given.Ben, Level.Optics)), Given.Noon);
            await PeopleStore.MuteAsync(session, Given.Acme, Given.Ana, null, Given.Noon.AddDays(1), Given.Noon);
        });

        await Fresh.Database.WriteAsync(session => sweep.SweepAsync(session, Given.Noon.AddDays(89)));
        Assert.Equal("1 1 1 0", await CountsAsync());
        await Fresh.Database.WriteAsync(session => sweep.SweepAsync(session, Given.Noon.AddDays(91)));
        Assert.Equal("0 0 0 0", await CountsAsync());
    }

    private Task<string> CountsAsync() => Fresh.Database.ReadAsync(async session =>
    {
        var counts = new List<int>();
        foreach (var table in (string[])["declaration", "question_asked", "nudge", "person_mute"])
        {
            counts.Add(await session.QueryOneAsync<int>($"SELECT COUNT(*) FROM {table}"));
        }

        return string.Join(' ', counts);
    });

    /// <summary>A row with the person in this column, and something in each of the others.</summary>
    private Task<int> FillAsync(DbSession session, KeptTable table, PersonColumn person, string id, int number)
    {
        var filled = _schema[table.Name].Where(column => column.Name is not "id" || column.Type is "TEXT").ToList();
        var values = filled.Select(column => column.Name == person.Name ? person.IsPath ? $"'press/{id}/1'" : $"'{id}'"
            : column.Name is "installation" ? $"'{Given.Acme.Key}'"
            : column.Name is "ts" or "root" ? $"'{Given.Ts(number)}'"
            : column.Type is "TEXT" ? $"'x{number}'"
            : "1");
        return session.ExecuteAsync($"INSERT INTO {table.Name} ({string.Join(", ", filled.Select(column => column.Name))}) VALUES ({string.Join(", ", values)})");
    }

    private static Task<int> CountAsync(DbSession session, KeptTable table, PersonColumn person, string id) =>
        session.QueryOneAsync<int>($"SELECT COUNT(*) FROM {table.Name} WHERE {person.Name} LIKE '%{id}%'");
}
