using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Afterwards;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Praise;
using FocusBot.Reviews.Readings;
using FocusBot.Storage;
using FocusBot.Summaries.Week;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Summaries;

/// <summary>The figures of a week are those that one gets by counting.</summary>
public abstract class TeamWeekStoreTests(DatabaseKind kind) : StoreContract(kind)
{
    private static readonly UserId[] People = [.. Enumerable.Range(0, 9).Select(number => new UserId($"U{number:00}"))];

    private static readonly UserId[] Grouped = [.. People.Take(3)];

    private readonly List<Reading> _readings = [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var dice = Given.Dice(5);
        for (var number = 0; number < 400; number++)
        {
            _readings.Add(new(dice.Next(4) == 0 ? Given.Elsewhere : Given.Reviews, People[dice.Next(People.Length)], LevelVocabulary.Levels[dice.Next(3)], Given.Ts(number * 60), dice.Next(3) > 0));
        }

        await Database.WriteAsync(async session =>
        {
            foreach (var (channel, author, level, ts, isSure) in _readings)
            {
                await ReadingStore.SetAsync(session, new ThreadKey(Given.Acme, channel, ts), new(ts, author, level, isSure ? Sureness.FourInFive : Sureness.FourInFive - 0.01));
                await PraiseStore.SetAsync(session, new(Given.Acme, channel), ts, author, (Praised)(int)level);
            }

            await TeamStore.PutGroupAsync(session, new(Given.Acme, Given.Reviews), "S0REVIEW", Grouped, Given.Noon);
            await TeamStore.PutGroupAsync(session, new(Given.Acme, Given.Elsewhere), "S0OTHER", People, Given.Noon);
        });
    }

    [ContractTheory]
    [InlineData(false, 0, 400)]
    [InlineData(false, 100, 200)]
    [InlineData(true, 0, 400)]
    [InlineData(true, 100, 200)]
    [InlineData(true, 500, 600)]
    public async Task Levels_and_praise_are_counted_in_their_stretch_and_team(bool isGroup, int since, int until)
    {
        var stretch = new Stretch(Here, Given.Noon.AddMinutes(since), Given.Noon.AddMinutes(until), isGroup);
        var wanted = _readings.Where(reading => reading.Channel == Given.Reviews && (!isGroup || Grouped.Contains(reading.Author))
            && reading.Ts.Instant >= stretch.Since && reading.Ts.Instant < stretch.Until).ToList();
        var sure = wanted.Where(reading => reading.IsSure).ToList();

        var ((mix, people), praise) = await ReadAsync(async session => (await TeamWeekStore.MixAsync(session, stretch), await TeamWeekStore.PraiseAsync(session, stretch)));

        Assert.Equal(sure.Select(reading => reading.Author).Distinct().Order(ById), people.Order(ById));
        Assert.Equal(new LevelMix(sure.Count(Is(Level.Impact)), sure.Count(Is(Level.Execution)), sure.Count(Is(Level.Optics)), people.Count), mix);
        Assert.Equal(wanted.Count, praise.Messages);
        Assert.Equal(wanted.DistinctBy(reading => reading.Author).Count(), praise.People);
    }

    [ContractFact]
    public async Task Of_live_reviews_what_their_threads_were_told_is_added_up_and_nothing_else()
    {
        var counted = await Database.WriteAsync(async session =>
        {
            foreach (var (id, said, closed) in ((string, SaidAfterwards?, DateTimeOffset)[])
            [
                ("five", new(3, 1, 1) { Talked = (4, 1, 0) }, Given.Noon), ("three", new(0, 0, 3) { Talked = (0, 0, 3) }, Given.Noon.AddDays(1)), ("one", null, Given.Noon.AddDays(2)),
                ("before", new(9, 9, 9), Given.Noon.AddDays(-1)), ("after", new(9, 9, 9), Given.Noon.AddDays(7)),
            ])
            {
                var meeting = new Meeting(Given.Acme, id, Given.Reviews, Given.Ana, Given.Root, null, IsRevealed: true, [new(Given.Ana, null, false)]);
                await MeetingStore.AddAsync(session, meeting, Given.Noon);
                await AfterwardsStore.JudgeAsync(session, meeting, Given.Ana, MeetingVerdict.Yes, closed);
                await MeetingStore.CloseAsync(session, meeting, said, closed);
            }

            return await TeamWeekStore.VerdictsAsync(session, new(Given.Acme, Given.Reviews), new(2026, 10));
        });

        Assert.Equal(new VerdictCount(3, 1, 4, 5) { Talked = new(4, 1, 3, 5) }, counted);
    }

    [ContractFact]
    public async Task A_reader_is_counted_alone()
    {
        var own = await ReadAsync(session => TeamWeekStore.OwnAsync(session, AllDay, People[0]));

        Assert.All(LevelVocabulary.Levels, level => Assert.Equal(
            _readings.Count(reading => reading.Channel == Given.Reviews && reading.Author == People[0] && reading.Level == level && reading.IsSure), own.GetValueOrDefault(level)));
    }

    [ContractFact]
    public async Task What_an_author_says_counts_in_the_place_of_what_was_read()
    {
        var sure = _readings.First(reading => reading.Channel == Given.Reviews && reading is { Level: Level.Execution, IsSure: true });
        var unsure = _readings.First(reading => reading.Channel == Given.Reviews && reading is { Level: Level.Execution, IsSure: false });
        var nothing = _readings.First(reading => reading.Channel == Given.Reviews && reading is { Level: Level.Impact, IsSure: true });
        var (before, _) = await ReadAsync(session => TeamWeekStore.MixAsync(session, AllDay));

        await SayAsync(sure, Level.Optics);
        await SayAsync(unsure, Level.Execution);
        await SayAsync(nothing, Level.None);

        var (after, _) = await ReadAsync(session => TeamWeekStore.MixAsync(session, AllDay));
        Assert.Equal((before.Impact - 1, before.Execution, before.Optics + 1), (after.Impact, after.Execution, after.Optics));
    }

    private static readonly ChannelKey Here = new(Given.Acme, Given.Reviews);

    private static readonly Stretch AllDay = new(Here, Given.Noon, Given.Noon.AddDays(1), IsGroup: false);

    private static readonly Comparer<UserId> ById = Comparer<UserId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    private Task SayAsync(Reading reading, Level said) => InAsync(async session =>
        Assert.True(await ReadingAnswerStore.SayAsync(session, Here, reading.Ts, reading.Author, said, Given.Noon.AddDays(1))));

    private static Func<Reading, bool> Is(Level level) => reading => reading.Level == level;

    private Task<T> ReadAsync<T>(Func<DbSession, Task<T>> work) => Database.ReadAsync(work);

    private sealed record Reading(ChannelId Channel, UserId Author, Level Level, MessageTs Ts, bool IsSure);

    public sealed class OnSqlite() : TeamWeekStoreTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : TeamWeekStoreTests(DatabaseKind.Postgres);
}
