using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Summaries.Schedule;

/// <summary>Who has turned a summary off, or chosen a day of their own.</summary>
internal static class SummaryChoiceStore
{
    public static async Task<SummaryChoice?> FindAsync(DbSession session, ChannelKey channel, UserId person) =>
        (await OfChannelAsync(session, channel, person)).SingleOrDefault();

    /// <param name="person">Absent: everybody's.</param>
    public static async Task<IReadOnlyList<SummaryChoice>> OfChannelAsync(DbSession session, ChannelKey channel, UserId? person = null) =>
        [.. from choice in await session.QueryAsync<(UserId Person, bool IsOff, DayOfWeek? Day, int? Hour)>(
                """
                SELECT person, is_off, day, hour
                FROM   summary_choice
                WHERE  installation = @installation AND channel = @channel AND (@person IS NULL OR person = @person)
                """, new { channel, person })
            select new SummaryChoice(choice.Person, choice.IsOff, choice is { Day: { } day, Hour: { } hour } ? new SummarySlot(day, hour) : null)];

    public static Task SwitchAsync(DbSession session, ChannelKey channel, UserId person, bool isOff, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO summary_choice (installation,  channel,  person,  is_off, chosen_at)
            VALUES                     (@installation, @channel, @person, @isOff, @now)
            ON CONFLICT (installation, channel, person) DO UPDATE SET is_off = @isOff, chosen_at = @now
            """, new { channel, person, isOff, now });

    public static Task ChangeDayAsync(DbSession session, ChannelKey channel, UserId person, SummarySlot slot, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO summary_choice (installation,  channel,  person,  is_off, day,  hour,  chosen_at)
            VALUES                     (@installation, @channel, @person, 0,      @day, @hour, @now)
            ON CONFLICT (installation, channel, person) DO UPDATE SET is_off = 0, day = @day, hour = @hour, chosen_at = @now
            """, new { channel, person, slot.Day, slot.Hour, now });
}
