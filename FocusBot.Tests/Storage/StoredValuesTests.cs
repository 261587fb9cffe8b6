using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Storage;

namespace FocusBot.Tests.Storage;

/// <summary>Ids, instants and enums go into columns and come out again as what they were.</summary>
public sealed class StoredValuesTests
{
    private static readonly Everything Full = new(Given.Acme, Given.Reviews, Given.Ana, Given.Ts(1), Given.Noon, true, Level.Optics, 7, Given.Ben, Given.Ts(2), Given.Noon.AddDays(1), Level.Impact, DayOfWeek.Friday);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_record_comes_out_as_it_went_in(bool isSparse)
    {
        using var fresh = FreshDatabase.Empty();
        var kept = isSparse ? Full with { Other = null, OtherTs = null, OtherAt = null, OtherLevel = null, Day = null, IsOn = false } : Full;
        await fresh.Database.WriteAsync(async session =>
        {
            await session.ExecuteAsync(
                "CREATE TABLE thing (installation TEXT, channel TEXT, person TEXT, ts TEXT, done_at BIGINT, is_on INTEGER, level INTEGER, number INTEGER, other TEXT, other_ts TEXT, other_at BIGINT, other_level INTEGER, day INTEGER)");
            await session.ExecuteAsync(
                "INSERT INTO thing VALUES (@installation, @channel, @person, @ts, @doneAt, @isOn, @level, @number, @other, @otherTs, @otherAt, @otherLevel, @day)", kept);

            Assert.Equal(kept, await session.QueryOneAsync<Everything>("SELECT * FROM thing"));
            Assert.Equal(kept.Other, await session.QueryOneAsync<UserId?>("SELECT other FROM thing"));
            Assert.Equal(kept.DoneAt, await session.QueryOneAsync<DateTimeOffset>("SELECT done_at FROM thing"));
            Assert.Equal(kept.OtherAt, await session.QueryOneAsync<DateTimeOffset?>("SELECT other_at FROM thing"));
            Assert.Equal((kept.Channel, kept.OtherTs, kept.Level), await session.QueryOneAsync<(ChannelId, MessageTs?, Level)>("SELECT channel, other_ts, level FROM thing"));
            Assert.Equal(
                ["-/T0ACME/workspace", "C0REVIEW", "U0ANA", Given.Ts(1).ToString(), $"{Given.Noon.ToUnixTimeMilliseconds()}", isSparse ? "0" : "1", "3", "7"],
                (await session.QueryAsync<string>("SELECT CAST(value AS TEXT) FROM thing, json_each(json_array(installation, channel, person, ts, done_at, is_on, level, number))")));
        });
    }

    [Fact]
    public async Task A_key_is_bound_by_its_parts_alone_and_beside_others()
    {
        using var fresh = FreshDatabase.Empty();
        var expected = $"{Given.Acme} {Given.Reviews} {Given.Root}";
        await fresh.Database.ReadAsync(async session =>
        {
            Assert.Equal(expected, await session.QueryOneAsync<string>("SELECT @installation || ' ' || @channel || ' ' || @root", Given.Thread));
            Assert.Equal($"{expected} U0ANA", await session.QueryOneAsync<string>("SELECT @installation || ' ' || @channel || ' ' || @root || ' ' || @person", new { Given.Thread, person = Given.Ana }));
            Assert.Equal($"{Given.Acme} {Given.Reviews}", await session.QueryOneAsync<string>("SELECT @installation || ' ' || @channel", Given.Thread.ChannelKey));
            return true;
        });
    }

    [Fact]
    public async Task What_is_absent_is_null_and_not_the_default()
    {
        using var fresh = FreshDatabase.Empty();
        await fresh.Database.ReadAsync(async session =>
        {
            Assert.Null(await session.QueryOneAsync<UserId?>("SELECT NULL WHERE 1 = 0"));
            Assert.Null(await session.QueryOneAsync<DateTimeOffset?>("SELECT MAX(version) FROM (SELECT 1 AS version) WHERE version > 1"));
            Assert.Null(await session.QueryOneAsync<Level?>("SELECT NULL"));
            Assert.Empty(await session.QueryAsync<Counted>("SELECT 1 AS level, COUNT(*) AS number FROM (SELECT 1 AS one) WHERE one > 1 GROUP BY one"));
            Assert.Equal([new Counted(null, 2)], await session.QueryAsync<Counted>("SELECT NULL AS level, COUNT(*) AS number FROM (SELECT 1 UNION ALL SELECT 2)"));
            return true;
        });
    }

    private sealed record Counted(Level? Level, int Number);

    private sealed record Everything(
        InstallationId Installation, ChannelId Channel, UserId Person, MessageTs Ts, DateTimeOffset DoneAt, bool IsOn, Level Level, int Number,
        UserId? Other, MessageTs? OtherTs, DateTimeOffset? OtherAt, Level? OtherLevel, DayOfWeek? Day);
}
