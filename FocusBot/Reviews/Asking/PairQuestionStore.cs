using FocusBot.Conversations;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;

namespace FocusBot.Reviews.Asking;

internal static class PairQuestionStore
{
    private const string Columns = "installation AS Installation, channel AS Channel, root AS Root, first AS First, second AS Second, asked_at AS AskedAt, ends_at AS EndsAt, state AS State, first_at AS FirstAt, second_at AS SecondAt";

    /// <returns><see langword="false"/> when this pair was asked in this thread before.</returns>
    public static async Task<bool> AddAsync(DbSession session, PairQuestion question) =>
        await session.ExecuteAsync(
            """
            INSERT INTO pair_question (installation,  channel,  root,  first,  second,  asked_at, ends_at, state,  first_at, second_at)
            VALUES                    (@installation, @channel, @root, @first, @second, @askedAt, @endsAt, @state, @firstAt, @secondAt)
            ON CONFLICT (installation, channel, root, first, second) DO NOTHING
            """, Values(question)) == 1;

    public static async Task<PairQuestion?> FindAsync(DbSession session, ThreadKey thread, Pair pair) =>
        (await OfThreadAsync(session, thread)).FirstOrDefault(question => question.Pair == pair);

    /// <summary>The questions of a thread that still wait, and that name this person.</summary>
    public static async Task<IReadOnlyList<PairQuestion>> OpenOfAsync(DbSession session, ThreadKey thread, UserId person) =>
        [.. (await OfThreadAsync(session, thread)).Where(question => question.IsOpen && question.Pair.Names(person))];

    /// <summary>Those that have waited long enough.</summary>
    public static async Task<IReadOnlyList<PairQuestion>> EndedAsync(DbSession session, DateTimeOffset now, int most) =>
        [.. (await session.QueryAsync<Row>(
            $"SELECT {Columns} FROM pair_question WHERE state = 1 AND ends_at <= @now ORDER BY ends_at LIMIT @most",
            new { now = now.ToUnixTimeMilliseconds(), most })).Select(row => row.ToQuestion())];

    public static Task UpdateAsync(DbSession session, PairQuestion question) =>
        session.ExecuteAsync(
            """
            UPDATE pair_question
            SET    ends_at = @endsAt, state = @state, first_at = @firstAt, second_at = @secondAt
            WHERE  installation = @installation AND channel = @channel AND root = @root AND first = @first AND second = @second
            """, Values(question));

    private static async Task<IReadOnlyList<PairQuestion>> OfThreadAsync(DbSession session, ThreadKey thread) =>
        [.. (await session.QueryAsync<Row>(
            $"SELECT {Columns} FROM pair_question WHERE installation = @installation AND channel = @channel AND root = @root ORDER BY asked_at, first, second",
            new { installation = thread.Installation.Key, channel = thread.Channel.Value, root = thread.Root.ToString() }))
            .Select(row => row.ToQuestion())];

    private static object Values(PairQuestion question) => new
    {
        installation = question.Thread.Installation.Key,
        channel = question.Thread.Channel.Value,
        root = question.Thread.Root.ToString(),
        first = question.Pair.First.Value,
        second = question.Pair.Second.Value,
        askedAt = question.AskedAt.ToUnixTimeMilliseconds(),
        endsAt = question.EndsAt.ToUnixTimeMilliseconds(),
        state = (int)question.State,
        firstAt = question.FirstAt?.ToUnixTimeMilliseconds(),
        secondAt = question.SecondAt?.ToUnixTimeMilliseconds(),
    };

    private sealed record Row(string Installation, string Channel, string Root, string First, string Second, long AskedAt, long EndsAt, long State, long? FirstAt, long? SecondAt)
    {
        public PairQuestion ToQuestion() => new(
            new(InstallationId.Parse(Installation), new(Channel), MessageTs.Parse(Root)), new(new(First), new(Second)),
            DateTimeOffset.FromUnixTimeMilliseconds(AskedAt), DateTimeOffset.FromUnixTimeMilliseconds(EndsAt), (PairQuestionState)State,
            At(FirstAt), At(SecondAt));

        private static DateTimeOffset? At(long? millis) => millis is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
    }
}
