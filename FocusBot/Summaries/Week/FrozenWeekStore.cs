using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Storage;

namespace FocusBot.Summaries.Week;

/// <summary>Weeks as they were first shown, and whom they counted.</summary>
internal static class FrozenWeekStore
{
    private const string Columns =
        """
        week, user_group AS "group", members, is_blurred, threads, meetings, impact, execution, optics, people, results, launches, updates, praisers,
        yes, partly, no, judges, talked_impact, talked_execution, talked_optics, acted, open, taken_back, went_on, tried_well, tried, held_well, held
        """;

    public static async Task<WeekFigures?> FindAsync(DbSession session, ChannelKey channel, IsoWeek week) =>
        (await session.QueryOneAsync<Row>(
            $"SELECT {Columns} FROM summary_week WHERE installation = @installation AND channel = @channel AND week = @week", new { channel, week = week.ToString() }))?.ToFigures();

    /// <summary>Those of the weeks from the one to before the other, as far as anybody was shown them.</summary>
    public static async Task<IReadOnlyList<WeekFigures>> BetweenAsync(DbSession session, ChannelKey channel, IsoWeek from, IsoWeek before) =>
        [.. (await session.QueryAsync<Row>(
            $"SELECT {Columns} FROM summary_week WHERE installation = @installation AND channel = @channel AND week >= @from AND week < @before ORDER BY week",
            new { channel, from = from.ToString(), before = before.ToString() })).Select(row => row.ToFigures())];

    /// <summary>Whom a week counted; of those who had their data deleted since, only how many they were.</summary>
    public static async Task<CountedTeam> CountedAsync(DbSession session, ChannelKey channel, WeekFigures figures)
    {
        var people = await session.QueryAsync<UserId>(
            "SELECT person FROM summary_counted WHERE installation = @installation AND channel = @channel AND week = @week", new { channel, week = figures.Week.ToString() });
        var known = people.Where(person => !IsNameless(person)).ToHashSet();
        return new(figures.Group, figures.Members, known, people.Count - known.Count);
    }

    public static async Task AddAsync(DbSession session, ChannelKey channel, WeekFigures figures, IReadOnlyList<UserId> counted, DateTimeOffset now)
    {
        var week = figures.Week.ToString();
        await session.ExecuteAsync(
            """
            INSERT INTO summary_week
              (installation, channel, week, user_group, members, is_blurred, threads, meetings, impact, execution, optics, people, results, launches, updates, praisers,
               yes, partly, no, judges, talked_impact, talked_execution, talked_optics, acted, open, taken_back, went_on, tried_well, tried, held_well, held, frozen_at)
            VALUES
              (@installation, @channel, @week, @group, @members, @isBlurred, @threads, @meetings, @impact, @execution, @optics, @people, @results, @launches, @updates, @praisers,
               @yes, @partly, @no, @judges, @talkedImpact, @talkedExecution, @talkedOptics, @acted, @open, @takenBack, @wentOn, @triedWell, @tried, @heldWell, @held, @now)
            """,
            new
            {
                channel, week, figures.Group, figures.Members, figures.IsBlurred, figures.Threads, figures.Meetings, figures.Mix.Impact, figures.Mix.Execution, figures.Mix.Optics,
                figures.Mix.People, figures.Praise.Results, figures.Praise.Launches, figures.Praise.Updates, praisers = figures.Praise.People, figures.Verdicts.Yes,
                figures.Verdicts.Partly, figures.Verdicts.No, judges = figures.Verdicts.People,
                talkedImpact = figures.Verdicts.Talked.Impact, talkedExecution = figures.Verdicts.Talked.Execution, talkedOptics = figures.Verdicts.Talked.Optics, figures.Acts.Acted, figures.Acts.Open, figures.Acts.TakenBack, figures.Acts.WentOn,
                triedWell = figures.Acts.Tried.Hits, tried = figures.Acts.Tried.Total, heldWell = figures.Acts.Held.Hits, held = figures.Acts.Held.Total, now,
            });
        foreach (var person in counted)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO summary_counted (installation,  channel,  week,  person,  counted_at)
                VALUES                      (@installation, @channel, @week, @person, @now)
                """, new { channel, week, person, now });
        }
    }

    /// <summary>Whoever has their data deleted stands in it no longer; that somebody did is kept, or a group that changes by one would look unchanged.</summary>
    public static async Task ForgetPersonAsync(DbSession session, InstallationId installation, UserId person)
    {
        foreach (var (channel, week) in await session.QueryAsync<(ChannelId, string)>(
            "SELECT channel, week FROM summary_counted WHERE installation = @installation AND person = @person", new { installation, person }))
        {
            await session.ExecuteAsync(
                "UPDATE summary_counted SET person = @nobody WHERE installation = @installation AND channel = @channel AND week = @week AND person = @person",
                new { installation, channel, week, person, nobody = $"{Nameless}{Guid.NewGuid():N}" });
        }
    }

    public static async Task ForgetAsync(DbSession session, DateTimeOffset before)
    {
        await session.DeleteAsync("summary_week", "frozen_at < @before", new { before });
        await session.DeleteAsync("summary_counted", "counted_at < @before", new { before });
    }

    private const char Nameless = '#';

    private static bool IsNameless(UserId person) => person.Value.StartsWith(Nameless);

    /// <summary>The parts of a week side by side.</summary>
    private sealed record Row(
        string Week, string? Group, string Members, bool IsBlurred, int Threads, int Meetings, int Impact, int Execution, int Optics, int People,
        int Results, int Launches, int Updates, int Praisers, int Yes, int Partly, int No, int Judges, int TalkedImpact, int TalkedExecution, int TalkedOptics, int Acted, int Open, int TakenBack, int WentOn,
        int TriedWell, int Tried, int HeldWell, int Held)
    {
        public WeekFigures ToFigures() => new(
            IsoWeek.TryParse(Week, out var week) ? week : default, Group, Members, IsBlurred, Threads, Meetings, new(Impact, Execution, Optics, People),
            new(Results, Launches, Updates, Praisers), new(Yes, Partly, No, Judges) { Talked = new(TalkedImpact, TalkedExecution, TalkedOptics, TalkedImpact + TalkedExecution + TalkedOptics) },
            new(Acted, Open, TakenBack, WentOn, new(TriedWell, Tried), new(HeldWell, Held)));
    }
}
