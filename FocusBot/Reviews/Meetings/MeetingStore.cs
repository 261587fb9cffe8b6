using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;

namespace FocusBot.Reviews.Meetings;

/// <summary>Live reviews, who is invited to them, and what came of them.</summary>
internal static class MeetingStore
{
    public static async Task<Meeting?> FindAsync(DbSession session, InstallationId installation, string meeting)
    {
        if (await session.QueryOneAsync<Row>(
            """
            SELECT channel, organiser, ts, needed, is_revealed, were_warned, starts_at, minutes, time_ts, reminds, is_cancelled, ended_at, closed_at, said_yes, said_partly, said_no, huddle_ts, was_slip, huddle_card_ts
            FROM   meeting
            WHERE  installation = @installation AND meeting = @meeting
            """, new { installation, meeting }) is not { } found)
        {
            return null;
        }

        var invitees = await session.QueryAsync<Invitee>(
            "SELECT person, level, is_shown FROM meeting_invitee WHERE installation = @installation AND meeting = @meeting ORDER BY person",
            new { installation, meeting });
        return found.With(installation, meeting, invitees);
    }

    /// <summary>The reviews that still wait for this person's answer, the latest first.</summary>
    public static Task<IReadOnlyList<Meeting>> WaitingForAsync(DbSession session, InstallationId installation, UserId person, DateTimeOffset since) => FindAllAsync(session, installation, session.QueryAsync<string>(
        """
        SELECT   m.meeting
        FROM     meeting_invitee i JOIN meeting m ON m.installation = i.installation AND m.meeting = i.meeting
        WHERE    i.installation = @installation AND i.person = @person AND i.level IS NULL AND m.is_revealed = 0 AND m.is_cancelled = 0 AND m.ended_at IS NULL AND m.ts IS NOT NULL AND m.asked_at >= @since
        ORDER BY m.asked_at DESC
        LIMIT    5
        """, new { installation, person, since }));

    /// <summary>The reviews of a channel that are neither over nor held in a huddle yet.</summary>
    public static Task<IReadOnlyList<Meeting>> OpenInAsync(DbSession session, ChannelKey channel, DateTimeOffset since) => FindAllAsync(session, channel.Installation, session.QueryAsync<string>(
        """
        SELECT meeting FROM meeting
        WHERE  installation = @installation AND channel = @channel AND asked_at >= @since AND ts IS NOT NULL AND is_cancelled = 0 AND ended_at IS NULL AND (huddle_ts IS NULL OR was_slip = 1)
        """, new { channel, since }));

    /// <summary>The review that is held in this huddle; also when that turned out to be a slip, and then it's held in none.</summary>
    public static async Task<Meeting?> InHuddleAsync(DbSession session, ChannelKey channel, MessageTs huddle) =>
        await session.QueryOneAsync<string?>("SELECT meeting FROM meeting WHERE installation = @installation AND channel = @channel AND huddle_ts = @huddle", new { channel, huddle }) is { } id
            ? await FindAsync(session, channel.Installation, id)
            : null;

    /// <summary>How many reviews of a channel people were asked about, from the one instant to before the other.</summary>
    public static Task<int> CountAsync(DbSession session, ChannelKey channel, DateTimeOffset since, DateTimeOffset until) =>
        session.QueryOneAsync<int>(
            "SELECT COUNT(*) FROM meeting WHERE installation = @installation AND channel = @channel AND is_cancelled = 0 AND asked_at >= @since AND asked_at < @until",
            new { channel, since, until });

    private static async Task<IReadOnlyList<Meeting>> FindAllAsync(DbSession session, InstallationId installation, Task<IReadOnlyList<string>> ids)
    {
        var meetings = new List<Meeting>();
        foreach (var id in await ids)
        {
            if (await FindAsync(session, installation, id) is { } meeting)
            {
                meetings.Add(meeting);
            }
        }

        return meetings;
    }

    internal static async Task<bool> AddAsync(DbSession session, Meeting meeting, DateTimeOffset now)
    {
        var isNew = await session.ExecuteAsync(
            """
            INSERT INTO meeting (installation,  meeting, channel,  organiser,  asked_at, were_warned, needed,  starts_at, minutes,  reminds)
            VALUES              (@installation, @id,     @channel, @organiser, @now,     @wereWarned, @needed, @start,    @minutes, @reminds)
            ON CONFLICT (installation, meeting) DO NOTHING
            """,
            new { meeting.Installation, meeting.Id, meeting.Channel, meeting.Organiser, now, meeting.WereWarned, meeting.Needed, meeting.Time?.Start, meeting.Time?.Minutes, meeting.Reminds }) == 1;
        foreach (var invitee in meeting.Invitees.Where(_ => isNew))
        {
            await InviteAsync(session, meeting, invitee.Person);
        }

        return isNew;
    }

    internal static Task InviteAsync(DbSession session, Meeting meeting, UserId person) => session.ExecuteAsync(
        """
        INSERT INTO meeting_invitee (installation,  meeting, person)
        VALUES                      (@installation, @id,     @person)
        ON CONFLICT (installation, meeting, person) DO NOTHING
        """, new { meeting.Installation, meeting.Id, person });

    internal static Task PostedAsync(DbSession session, Meeting meeting, MessageTs ts) => session.ExecuteAsync(
        "UPDATE meeting SET ts = @ts WHERE installation = @installation AND meeting = @id", new { meeting.Installation, meeting.Id, ts });

    internal static Task NeedsAsync(DbSession session, Meeting meeting, Level level) => session.ExecuteAsync(
        "UPDATE meeting SET needed = @level WHERE installation = @installation AND meeting = @id", new { meeting.Installation, meeting.Id, level });

    internal static Task RevealedAsync(DbSession session, Meeting meeting) => session.ExecuteAsync(
        "UPDATE meeting SET is_revealed = 1 WHERE installation = @installation AND meeting = @id", new { meeting.Installation, meeting.Id });

    internal static Task MoveAsync(DbSession session, Meeting meeting, MeetingTime time) => session.ExecuteAsync(
        "UPDATE meeting SET starts_at = @start, minutes = @minutes WHERE installation = @installation AND meeting = @id",
        new { meeting.Installation, meeting.Id, time.Start, time.Minutes });

    internal static Task TimeSaidAsync(DbSession session, Meeting meeting, MessageTs ts) => session.ExecuteAsync(
        "UPDATE meeting SET time_ts = @ts WHERE installation = @installation AND meeting = @id", new { meeting.Installation, meeting.Id, ts });

    internal static Task HeldInAsync(DbSession session, Meeting meeting, MessageTs huddle) => session.ExecuteAsync(
        "UPDATE meeting SET huddle_ts = @huddle, was_slip = 0, huddle_card_ts = NULL WHERE installation = @installation AND meeting = @id", new { meeting.Installation, meeting.Id, huddle });

    /// <summary>The huddle it was held in was none. Which one is kept, because word of it may come again.</summary>
    internal static Task SlippedAsync(DbSession session, Meeting meeting) => session.ExecuteAsync(
        "UPDATE meeting SET was_slip = 1 WHERE installation = @installation AND meeting = @id", new { meeting.Installation, meeting.Id });

    internal static Task CardPostedAsync(DbSession session, Meeting meeting, MessageTs ts) => session.ExecuteAsync(
        "UPDATE meeting SET huddle_card_ts = @ts WHERE installation = @installation AND meeting = @id", new { meeting.Installation, meeting.Id, ts });

    internal static Task CancelAsync(DbSession session, Meeting meeting) => session.ExecuteAsync(
        "UPDATE meeting SET is_cancelled = 1 WHERE installation = @installation AND meeting = @id", new { meeting.Installation, meeting.Id });

    /// <returns><see langword="false"/> when it was over already, or was called off.</returns>
    internal static async Task<bool> EndAsync(DbSession session, Meeting meeting, DateTimeOffset now) => await session.ExecuteAsync(
        "UPDATE meeting SET ended_at = @now WHERE installation = @installation AND meeting = @id AND ended_at IS NULL AND is_cancelled = 0",
        new { meeting.Installation, meeting.Id, now }) == 1;

    /// <returns><see langword="false"/> when it was closed already.</returns>
    internal static async Task<bool> CloseAsync(DbSession session, Meeting meeting, SaidAfterwards? said, DateTimeOffset now) => await session.ExecuteAsync(
        """
        UPDATE meeting SET closed_at = @now, said_yes = @yes, said_partly = @partly, said_no = @no, talked_impact = @impact, talked_execution = @execution, talked_optics = @optics
        WHERE  installation = @installation AND meeting = @id AND closed_at IS NULL
        """,
        new { meeting.Installation, meeting.Id, now, said?.Yes, said?.Partly, said?.No, impact = said?.Talked.Impact, execution = said?.Talked.Execution, optics = said?.Talked.Optics }) == 1;

    internal static async Task RemoveAsync(DbSession session, Meeting meeting)
    {
        foreach (var table in (string[])["meeting_invitee", "meeting"])
        {
            await session.ExecuteAsync($"DELETE FROM {table} WHERE installation = @installation AND meeting = @id", new { meeting.Installation, meeting.Id });
        }
    }

    internal static Task AnswerAsync(DbSession session, Meeting meeting, UserId person, DeclaredLevel level, DateTimeOffset now) => session.ExecuteAsync(
        """
        UPDATE meeting_invitee SET level = @level, answered_at = @now
        WHERE  installation = @installation AND meeting = @id AND person = @person AND (answered_at IS NULL OR answered_at <= @now)
        """, new { meeting.Installation, meeting.Id, person, level, now });

    internal static Task ShowAsync(DbSession session, Meeting meeting, UserId person, bool isShown) => session.ExecuteAsync(
        "UPDATE meeting_invitee SET is_shown = @isShown WHERE installation = @installation AND meeting = @id AND person = @person",
        new { meeting.Installation, meeting.Id, person, isShown });

    internal static Task LeaveOutAsync(DbSession session, Meeting meeting, UserId person) => session.ExecuteAsync(
        "DELETE FROM meeting_invitee WHERE installation = @installation AND meeting = @id AND person = @person", new { meeting.Installation, meeting.Id, person });

    private sealed record Row(
        ChannelId Channel, UserId Organiser, MessageTs? Ts, Level? Needed, bool IsRevealed, bool WereWarned,
        DateTimeOffset? StartsAt, int? Minutes, MessageTs? TimeTs, bool Reminds, bool IsCancelled, DateTimeOffset? EndedAt, DateTimeOffset? ClosedAt, int? SaidYes, int? SaidPartly, int? SaidNo, MessageTs? HuddleTs, bool WasSlip, MessageTs? HuddleCardTs)
    {
        public Meeting With(InstallationId installation, string meeting, IReadOnlyList<Invitee> invitees) =>
            new(installation, meeting, Channel, Organiser, Ts, Needed, IsRevealed, invitees)
            {
                WereWarned = WereWarned,
                Time = StartsAt is { } start && Minutes is { } minutes ? new(start, minutes) : null,
                TimeTs = TimeTs,
                Reminds = Reminds,
                IsCancelled = IsCancelled,
                EndedAt = EndedAt,
                IsClosed = ClosedAt is not null,
                Said = SaidYes is { } yes && SaidPartly is { } partly && SaidNo is { } no ? new(yes, partly, no) : null,
                HuddleTs = WasSlip ? null : HuddleTs,
                HuddleCardTs = WasSlip ? null : HuddleCardTs,
            };
    }
}
