using FocusBot.Home;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges;
using FocusBot.Nudges.Posting;
using FocusBot.People;
using FocusBot.Reviews;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Summaries;
using FocusBot.Teams;
using FocusBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FocusBot.Tests.People;

/// <summary>Every column that can hold a person's id is known to somebody who shows it and deletes it.</summary>
public sealed class PersonalDataTests : IAsyncLifetime
{
    /// <summary>Columns that never hold a person's id. A new column is added here, or its feature says that it holds one.</summary>
    private static readonly string[] NotPersonal =
    [
        "first_at", "second_at", "progress", "precedence",
        "installation", "channel", "root", "ts", "id", "version", "name", "applied_at", "kind", "attempts", "received_at", "due_at", "seen_at", "reason", "parked_at",
        "purpose", "wants_report", "state", "position", "expires_at", "held_until", "outcome", "done_at", "is_shared", "introduced_at", "is_deleted", "edited_at",
        "last_activity", "is_complete", "is_closed", "level", "is_shown", "declared_at", "asked_at", "first_level", "second_level", "decided_at", "way_forward", "muted_at",
        "mode", "sensitivity", "quiet_from", "quiet_to", "quiet_zone", "summary_day", "summary_hour", "hold_out", "user_group", "named_at", "field", "before_value",
        "after_value", "is_admin", "is_bot", "is_guest", "is_outsider", "is_gone", "zone", "read_at", "opted_out_at", "ends_at", "situation", "set_at", "uninstalled_at", "shows", "published_at", "meeting", "needed", "is_revealed", "answered_at", "verdict", "given_at",
        "confidence", "act", "after_ts", "is_not_quite", "sign", "shared_at", "is_written",
        "week", "look_at", "look_until", "planned_at", "left_at", "shared_mode", "disagrees", "is_off", "day", "hour", "chosen_at",
    ];

    /// <summary>What is under way: gone by itself once it is handled or sent.</summary>
    private static readonly string[] UnderWay = ["inbox.event_id", "inbox.lane", "inbox.body", "outbox.note", "outbox.parcel", "outbox.target", "look.parcel_key"];

    private FreshDatabase? _fresh;
    private IHost? _host;

    private FreshDatabase Fresh => _fresh ?? throw new InvalidOperationException("It has not begun.");

    private IReadOnlyList<IHoldPersonalData> Holders => [.. (_host ?? throw new InvalidOperationException("It has not begun.")).Services.GetServices<IHoldPersonalData>()];

    public async Task InitializeAsync()
    {
        _fresh = await FreshDatabase.CreateAsync();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(new FakeClock(Given.Noon));
        builder.Services.AddSingleton(_fresh.Database);
        builder.AddPeople();
        builder.AddTeams();
        builder.AddReviews();
        builder.AddNudges();
        builder.AddSummaries();
        builder.AddHome();
        _host = builder.Build();
    }

    public Task DisposeAsync()
    {
        _host?.Dispose();
        _fresh?.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task No_column_of_the_schema_is_forgotten()
    {
        var held = Holders.SelectMany(holder => holder.Columns).Select(column => $"{column.Table}.{column.Column}").ToHashSet();
        var columns = await ColumnsAsync();

        Assert.DoesNotContain(columns.Select(column => column.Full), column => !held.Contains(column) && !UnderWay.Contains(column) && !NotPersonal.Contains(column.Split('.')[1]));
        Assert.Subset(columns.Select(column => column.Full).ToHashSet(), held);
    }

    [Fact]
    public async Task What_is_deleted_of_one_person_stays_of_another()
    {
        var held = Holders.SelectMany(holder => holder.Columns).ToList();
        await Fresh.Database.WriteAsync(async session =>
        {
            foreach (var (index, column) in held.Index())
            {
                await FillAsync(session, column, "U0ANA", index * 2);
                await FillAsync(session, column, "U0BEN", (index * 2) + 1);
            }

            foreach (var holder in Holders)
            {
                await holder.DeleteAsync(session, Given.Acme, Given.Ana);
            }

            foreach (var column in held)
            {
                Assert.Equal((column, column.Table is "opt_out" ? 1 : 0), (column, await CountAsync(session, column, "U0ANA")));
                Assert.Equal((column, true), (column, await CountAsync(session, column, "U0BEN") > 0));
            }
        });
    }

    [Fact]
    public async Task What_is_kept_can_be_shown()
    {
        var held = Holders.SelectMany(holder => holder.Columns).ToList();
        var rows = await Fresh.Database.WriteAsync(async session =>
        {
            foreach (var (index, column) in held.Index())
            {
                await FillAsync(session, column, "U0ANA", index);
            }

            var shown = new List<PersonalRow>();
            foreach (var holder in Holders)
            {
                var mine = await holder.ShowAsync(session, Given.Acme, Given.Ana);
                Assert.True(mine.Count >= 1, holder.GetType().Name);
                Assert.Empty(await holder.ShowAsync(session, Given.Globex, Given.Ana));
                shown.AddRange(mine);
            }

            return shown;
        });

        Assert.True(rows.Count >= held.Count);
    }

    [Fact]
    public async Task Readings_go_after_ninety_days_and_not_before()
    {
        var sweep = new PrivacySweep(Holders, Microsoft.Extensions.Options.Options.Create(new PrivacyOptions()));
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

    private Task<IReadOnlyList<SchemaColumn>> ColumnsAsync() => Fresh.Database.ReadAsync(session => session.QueryAsync<SchemaColumn>(
        """
        SELECT t.name AS TableName, c.name AS Name, c.type AS Type
        FROM   sqlite_master t JOIN pragma_table_info(t.name) c
        WHERE  t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
        """));

    private static async Task FillAsync(DbSession session, PersonalColumn column, string person, int number)
    {
        var columns = await session.QueryAsync<SchemaColumn>(
            "SELECT @table AS TableName, name AS Name, type AS Type FROM pragma_table_info(@table)", new { table = column.Table });
        var filled = columns.Where(one => one.Name is not "id" || one.Type is "TEXT").ToList();
        var values = filled.Select(one => one.Name == column.Column ? ValueFor(column, person)
            : one.Name is "installation" ? $"'{Given.Acme.Key}'"
            : one.Name is "ts" or "root" ? $"'{Given.Ts(number)}'"
            : one.Type is "TEXT" ? $"'x{number}'"
            : "1");
        await session.ExecuteAsync(
            $"INSERT INTO {column.Table} ({string.Join(", ", filled.Select(one => one.Name))}) VALUES ({string.Join(", ", values)})");
    }

    private static string ValueFor(PersonalColumn column, string person) => column.Column is "event_id" or "parcel_key" ? $"'press/{person}/1'" : $"'{person}'";

    private static Task<int> CountAsync(DbSession session, PersonalColumn column, string person) =>
        session.QueryOneAsync<int>($"SELECT COUNT(*) FROM {column.Table} WHERE {column.Column} LIKE '%{person}%'");

    private sealed record SchemaColumn(string TableName, string Name, string Type)
    {
        public string Full => $"{TableName}.{Name}";
    }
}
