using FocusBot.Conversations;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;

namespace FocusBot.Reviews.Afterwards;

/// <summary>Who is asked after a live review, and what they say of it.</summary>
internal static class AfterwardsStore
{
    public static Task ListAsync(DbSession session, Meeting meeting, UserId person, DateTimeOffset now) => session.ExecuteAsync(
        """
        INSERT INTO meeting_attendee (installation,  meeting, person,  listed_at)
        VALUES                       (@installation, @id,     @person, @now)
        ON CONFLICT (installation, meeting, person) DO NOTHING
        """, new { meeting.Installation, meeting.Id, person, now });

    public static Task<IReadOnlyList<UserId>> ListedAsync(DbSession session, Meeting meeting) => session.QueryAsync<UserId>(
        "SELECT person FROM meeting_attendee WHERE installation = @installation AND meeting = @id ORDER BY person", new { meeting.Installation, meeting.Id });

    public static Task ForgetListAsync(DbSession session, Meeting meeting) => session.ExecuteAsync(
        "DELETE FROM meeting_attendee WHERE installation = @installation AND meeting = @id", new { meeting.Installation, meeting.Id });

    public static async Task<bool> IsListedAsync(DbSession session, Meeting meeting, UserId person) => await session.QueryOneAsync<int?>(
        "SELECT 1 FROM meeting_attendee WHERE installation = @installation AND meeting = @id AND person = @person", new { meeting.Installation, meeting.Id, person }) is not null;

    public static Task WasAbsentAsync(DbSession session, Meeting meeting, UserId person) => session.ExecuteAsync(
        "UPDATE meeting_attendee SET was_absent = 1 WHERE installation = @installation AND meeting = @id AND person = @person", new { meeting.Installation, meeting.Id, person });

    /// <summary>How many were there and have said nothing yet.</summary>
    public static Task<int> AwaitedAsync(DbSession session, Meeting meeting) => session.QueryOneAsync<int>(
        """
        SELECT COUNT(*) FROM meeting_attendee a
        WHERE  a.installation = @installation AND a.meeting = @id AND a.was_absent = 0
          AND  NOT EXISTS (SELECT 1 FROM meeting_verdict v WHERE v.installation = a.installation AND v.meeting = a.meeting AND v.person = a.person)
        """, new { meeting.Installation, meeting.Id });

    public static Task<IReadOnlyList<Judgement>> JudgementsAsync(DbSession session, Meeting meeting) => session.QueryAsync<Judgement>(
        "SELECT person, verdict, talked, is_shown FROM meeting_verdict WHERE installation = @installation AND meeting = @id", new { meeting.Installation, meeting.Id });

    public static Task JudgeAsync(DbSession session, Meeting meeting, UserId person, MeetingVerdict verdict, DateTimeOffset now) => session.ExecuteAsync(
        """
        INSERT INTO meeting_verdict (installation,  meeting, person,  verdict,  given_at)
        VALUES                      (@installation, @id,     @person, @verdict, @now)
        ON CONFLICT (installation, meeting, person) DO UPDATE SET verdict = @verdict, given_at = @now
        """, new { meeting.Installation, meeting.Id, person, verdict, now });

    public static Task TakeBackAsync(DbSession session, Meeting meeting, UserId person) => session.ExecuteAsync(
        "DELETE FROM meeting_verdict WHERE installation = @installation AND meeting = @id AND person = @person", new { meeting.Installation, meeting.Id, person });

    public static Task TalkedAsync(DbSession session, Meeting meeting, UserId person, DeclaredLevel level) => session.ExecuteAsync(
        "UPDATE meeting_verdict SET talked = @level WHERE installation = @installation AND meeting = @id AND person = @person", new { meeting.Installation, meeting.Id, person, level });

    public static Task ShowAsync(DbSession session, Meeting meeting, UserId person, bool isShown) => session.ExecuteAsync(
        "UPDATE meeting_verdict SET is_shown = @isShown WHERE installation = @installation AND meeting = @id AND person = @person", new { meeting.Installation, meeting.Id, person, isShown });
}
