using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
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

    private readonly List<(ChannelId Channel, UserId Author, Level Level, MessageTs Ts)> _readings = [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var dice = Given.Dice(5);
        for (var number = 0; number < 400; number++)
        {
            _readings.Add((dice.Next(4) == 0 ? Given.Elsewhere : Given.Reviews, People[dice.Next(People.Length)], LevelVocabulary.Levels[dice.Next(3)], Given.Ts(number * 60)));
        }

        await Database.WriteAsync(async session =>
        {
            foreach (var (channel, author, level, ts) in _readings)
            {
                await ReadingStore.SetAsync(session, new ThreadKey(Given.Acme, channel, ts), new(ts, author, level, 0.9));
                await PraiseStore.SetAsync(session, new(Given.Acme, channel), ts, author, (Praised)(int)level);
            }

            await TeamStore.PutGroupAsync(session, new(Given.Acme, Given.Reviews), "S0REVIEW", Grouped, Given.Noon);
            await TeamStore.PutGroupAsync(session, new(Given.Acme, Given.Elsewhere), "S0OTHER", People, Given.Noon);
        });
    }

    [Theory]
    [InlineData(false, 0, 400)]
    [InlineData(false, 100, 200)]
    [InlineData(true, 0, 400)]
    [InlineData(true, 100, 200)]
    [InlineData(true, 500, 600)]
    public async Task Levels_and_praise_are_counted_in_their_stretch_and_team(bool isGroup, int since, int until)
    {
        var stretch = new Stretch(new(Given.Acme, Given.Reviews), Given.Noon.AddMinutes(since), Given.Noon.AddMinutes(until), isGroup);
        var wanted = _readings.Where(reading => reading.Channel == Given.Reviews && (!isGroup || Grouped.Contains(reading.Author))
            && reading.Ts.Instant >= stretch.Since && reading.Ts.Instant < stretch.Until).ToList();

        var (mix, praise) = await ReadAsync(async session => (await TeamWeekStore.MixAsync(session, stretch, 50), await TeamWeekStore.PraiseAsync(session, stretch)));

        Assert.Equal(
            new LevelMix(wanted.Count(Is(Level.Impact)), wanted.Count(Is(Level.Execution)), wanted.Count(Is(Level.Optics)), wanted.DistinctBy(reading => reading.Author).Count()), mix);
        Assert.Equal(wanted.Count, praise.Messages);
        Assert.Equal(Math.Min(2, mix.People), (await ReadAsync(session => TeamWeekStore.MixAsync(session, stretch, 2))).People);
    }

    [Fact]
    public async Task A_reader_is_counted_alone()
    {
        var stretch = new Stretch(new(Given.Acme, Given.Reviews), Given.Noon, Given.Noon.AddDays(1), IsGroup: false);
        var own = await ReadAsync(session => TeamWeekStore.OwnAsync(session, stretch, People[0]));

        Assert.All(LevelVocabulary.Levels, level => Assert.Equal(
            _readings.Count(reading => reading.Channel == Given.Reviews && reading.Author == People[0] && reading.Level == level), own.GetValueOrDefault(level)));
    }

    private static Func<(ChannelId, UserId, Level Level, MessageTs), bool> Is(Level level) => reading => reading.Level == level;

    private Task<T> ReadAsync<T>(Func<DbSession, Task<T>> work) => Database.ReadAsync(work);

    public sealed class OnSqlite() : TeamWeekStoreTests(DatabaseKind.Sqlite);
}
