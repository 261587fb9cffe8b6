using System.Diagnostics;
using FocusBot.Benchmarks.Levels;
using FocusBot.Conversations;
using FocusBot.Reviews.Meetings;
using FocusBot.Storage;
using FocusBot.Storage.Sqlite;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;

namespace FocusBot.Benchmarks.Summaries;

/// <summary>How long it takes to count one team's week, once and for good, over a million stored readings of that one team in five weeks.</summary>
/// <remarks>Judged by processor time: what else the machine does is not its speed.</remarks>
internal static class SummaryFigures
{
    private const int Readings = 1_000_000, People = 200, Rounds = 15;

    private const double MustMillis = 200;

    private static readonly InstallationId Acme = InstallationId.Workspace("T0ACME");

    private static readonly ChannelId Reviews = new("C0REVIEW");

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("focusbot-figures-");
        try
        {
            using var database = new SqliteDatabase(new($"Data Source={Path.Combine(folder.FullName, "focusbot.db")}"));
            await new Migrator(database, TimeProvider.System).MigrateAsync();
            await database.WriteAsync(FillAsync);

            var tables = new LevelsTables(output);
            tables.Say($"| team of {People} people, {Readings:N0} readings | must | processor time | took, p50 of {Rounds} | fastest |");
            tables.Say($"|---|---|---|---|---|");
            var reviewers = await MeasureAsync(tables, database, "whoever writes in review threads", ChannelSettings.Default);
            var group = await MeasureAsync(tables, database, "a user group", ChannelSettings.Default with { UserGroup = "S0REVIEW" });
            return reviewers < MustMillis && group < MustMillis ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> MeasureAsync(LevelsTables tables, Database database, string who, ChannelSettings settings)
    {
        var weeks = new FrozenWeeks(Options.Create(new SummaryOptions()), Options.Create(new MeetingOptions()));
        var (process, took, before) = (Process.GetCurrentProcess(), new List<double>(), TimeSpan.Zero);
        for (var round = -1; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var week = await CountAsync(weeks, database, settings);
            if (week.Mix is not { People: People, Messages: > (Readings / 5) - 10 and < (Readings / 5) + 10 })
            {
                throw new InvalidOperationException("These are not the figures of the whole team.");
            }

            // The first round warms up.
            if (round < 0)
            {
                process.Refresh();
                before = process.TotalProcessorTime;
                continue;
            }

            took.Add(clock.Elapsed.TotalMilliseconds);
        }

        process.Refresh();
        var millis = (process.TotalProcessorTime - before).TotalMilliseconds / Rounds;
        took.Sort();
        tables.Say($"| {who} | < {MustMillis:F0} ms | {millis:F0} ms | {took[Rounds / 2]:F0} ms | {took[0]:F0} ms |");
        return millis;
    }

    /// <summary>As when somebody is first shown it; what is frozen is thawed again for the next round.</summary>
    private static async Task<WeekFigures> CountAsync(FrozenWeeks weeks, Database database, ChannelSettings settings)
    {
        var figures = default(WeekFigures)!;
        await database.WriteAsync(async session =>
        {
            figures = await weeks.OfAsync(session, new(Acme, Reviews), settings, Now);
            await session.ExecuteAsync("DELETE FROM summary_week");
            await session.ExecuteAsync("DELETE FROM summary_counted");
        });
        return figures;
    }

    /// <summary>Eight messages a thread, spread evenly over five weeks; half of them argue from one level.</summary>
    private static async Task FillAsync(DbSession session)
    {
        foreach (var statement in (string[])
        [
            $"""
            INSERT INTO reading (installation, channel, ts, root, author, level, confidence)
            WITH RECURSIVE number(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < {Readings - 1})
            SELECT @installation, @channel, printf('%d.%06d', @begin + n * 3.024, n % 1000000), printf('%d.%06d', @begin + (n / 8 * 8) * 3.024, n / 8 * 8 % 1000000),
                   printf('U%05d', n * 7919 % {People}), 1 + (n * 31 % 6 + 1) / 2 % 3, 0.95
            FROM   number
            """,
            """
            INSERT INTO review_message (installation, channel, ts, root, author) SELECT installation, channel, ts, root, author FROM reading
            """,
            """
            INSERT INTO review_thread (installation, channel, root, last_activity) SELECT installation, channel, root, MAX(ts) FROM reading GROUP BY installation, channel, root
            """,
            $"""
            INSERT INTO summary_team (installation, channel, person, user_group, read_at) SELECT DISTINCT installation, channel, author, 'S0REVIEW', 0 FROM reading
            """,
        ])
        {
            await session.ExecuteAsync(statement, new { installation = Acme.Key, channel = Reviews.Value, begin = (IsoWeek.LastClosed(Now).End - TimeSpan.FromDays(35)).ToUnixTimeSeconds() });
        }
    }
}
