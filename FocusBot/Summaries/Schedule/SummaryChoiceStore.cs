using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Summaries.Schedule;

/// <summary>Who has turned a summary off, or chosen a day of their own.</summary>
internal static class SummaryChoiceStore
{
    public static async Task<SummaryChoice?> FindAsync(DbSession session, InstallationId installation, ChannelId channel, UserId person) =>
        (await OfChannelAsync(session, installation, channel, person)).SingleOrDefault();

    /// <param name="person">Absent: everybody's.</param>
    public static async Task<IReadOnlyList<SummaryChoice>> OfChannelAsync(
        DbSession session, InstallationId installation, ChannelId channel, UserId? person = null)
    {
        var rows = await session.QueryAsync<Row>(
            """
            SELECT person AS Person, is_off AS IsOff, day AS Day, hour AS Hour
            FROM   summary_choice
            WHERE  installation = @installation AND channel = @channel AND (@person IS NULL OR person = @person)
            """, new { installation = installation.Key, channel = channel.Value, person = person?.Value });
        return [.. rows.Select(row => row.ToChoice())];
    }

    public static Task SwitchAsync(DbSession session, InstallationId installation, ChannelId channel, UserId person, bool isOff, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO summary_choice (installation,  channel,  person,  is_off, chosen_at)
            VALUES                     (@installation, @channel, @person, @isOff, @now)
            ON CONFLICT (installation, channel, person) DO UPDATE SET is_off = @isOff, chosen_at = @now
            """, Values(installation, channel, person, isOff, null, now));

    public static Task ChangeDayAsync(DbSession session, InstallationId installation, ChannelId channel, UserId person, SummarySlot slot, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO summary_choice (installation,  channel,  person,  is_off, day,  hour,  chosen_at)
            VALUES                     (@installation, @channel, @person, 0,      @day, @hour, @now)
            ON CONFLICT (installation, channel, person) DO UPDATE SET is_off = 0, day = @day, hour = @hour, chosen_at = @now
            """, Values(installation, channel, person, false, slot, now));

    private static object Values(InstallationId installation, ChannelId channel, UserId person, bool isOff, SummarySlot? slot, DateTimeOffset now) => new
    {
        installation = installation.Key,
        channel = channel.Value,
        person = person.Value,
        isOff = isOff ? 1 : 0,
        day = (int?)slot?.Day,
        hour = slot?.Hour,
        now = now.ToUnixTimeMilliseconds(),
    };

    private sealed record Row
    {
        public string Person { get; init; } = "";

        public long IsOff { get; init; }

        public long? Day { get; init; }

        public long? Hour { get; init; }

        public SummaryChoice ToChoice() => new(new(Person), IsOff != 0, Day is { } day && Hour is { } hour ? new SummarySlot((DayOfWeek)day, (int)hour) : null);
    }
}
