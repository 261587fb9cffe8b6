using FocusBot.Conversations;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;

namespace FocusBot.Reviews.Asking;

internal static class PairQuestionStore
{
    private const string Columns = "installation, channel, root, first, second, asked_at, ends_at, state, first_at, second_at, tells_thread";

    /// <returns><see langword="false"/> when this pair was asked in this thread before.</returns>
    public static async Task<bool> AddAsync(DbSession session, PairQuestion question) =>
        await session.ExecuteAsync(
            """
            INSERT INTO pair_question (installation,  channel,  root,  first,  second,  asked_at, ends_at, state,  first_at, second_at, tells_thread)
            VALUES                    (@installation, @channel, @root, @first, @second, @askedAt, @endsAt, @state, @firstAt, @secondAt, @tellsThread)
            ON CONFLICT (installation, channel, root, first, second) DO NOTHING
            """, Values(question)) == 1;

    public static async Task<PairQuestion?> FindAsync(DbSession session, ThreadKey thread, Pair pair) =>
        (await OfThreadAsync(session, thread)).FirstOrDefault(question => question.Pair == pair);

    /// <summary>The questions of a thread that still wait, and that name this person.</summary>
    public static async Task<IReadOnlyList<PairQuestion>> OpenOfAsync(DbSession session, ThreadKey thread, UserId person) =>
        [.. (await OfThreadAsync(session, thread)).Where(question => question.IsOpen && question.Pair.Names(person))];

    /// <summary>Every question that still waits and names this person.</summary>
    public static async Task<IReadOnlyList<PairQuestion>> OpenOfPersonAsync(DbSession session, InstallationId installation, UserId person) =>
        [.. (await session.QueryAsync<Row>(
            $"SELECT {Columns} FROM pair_question WHERE state = 1 AND installation = @installation AND (first = @person OR second = @person) ORDER BY asked_at",
            new { installation, person })).Select(row => row.ToQuestion())];

    /// <summary>Every question of a channel, the latest first.</summary>
    public static async Task<IReadOnlyList<PairQuestion>> OfChannelAsync(DbSession session, ChannelKey channel) =>
        [.. (await session.QueryAsync<Row>(
            $"SELECT {Columns} FROM pair_question WHERE installation = @installation AND channel = @channel ORDER BY asked_at DESC, root, first, second", channel))
            .Select(row => row.ToQuestion())];

    /// <summary>Whether one of these people was told, when they were asked in this thread, that only the two of them would hear of a difference.</summary>
    public static async Task<bool> PromisedPrivacyAsync(DbSession session, ThreadKey thread, params IReadOnlyList<UserId> people) =>
        (await OfThreadAsync(session, thread)).Any(question => question is { TellsThread: false, CameToNothing: false } && people.Any(question.Pair.Names));

    /// <summary>Those that have waited long enough.</summary>
    public static async Task<IReadOnlyList<PairQuestion>> EndedAsync(DbSession session, DateTimeOffset now, int most) =>
        [.. (await session.QueryAsync<Row>(
            $"SELECT {Columns} FROM pair_question WHERE state = 1 AND ends_at <= @now ORDER BY ends_at LIMIT @most",
            new { now, most })).Select(row => row.ToQuestion())];

    public static Task UpdateAsync(DbSession session, PairQuestion question) =>
        session.ExecuteAsync(
            """
            UPDATE pair_question
            SET    ends_at = @endsAt, state = @state, first_at = @firstAt, second_at = @secondAt
            WHERE  installation = @installation AND channel = @channel AND root = @root AND first = @first AND second = @second
            """, Values(question));

    public static async Task<IReadOnlyList<PairQuestion>> OfThreadAsync(DbSession session, ThreadKey thread) =>
        [.. (await session.QueryAsync<Row>(
            $"SELECT {Columns} FROM pair_question WHERE installation = @installation AND channel = @channel AND root = @root ORDER BY asked_at, first, second", thread))
            .Select(row => row.ToQuestion())];

    private static object Values(PairQuestion question) => new
    {
        question.Thread, question.Pair.First, question.Pair.Second, question.AskedAt, question.EndsAt, question.State, question.FirstAt, question.SecondAt, question.TellsThread,
    };

    /// <summary>Three columns are the thread, and two the pair.</summary>
    private sealed record Row(
        InstallationId Installation, ChannelId Channel, MessageTs Root, UserId First, UserId Second,
        DateTimeOffset AskedAt, DateTimeOffset EndsAt, PairQuestionState State, DateTimeOffset? FirstAt, DateTimeOffset? SecondAt, bool TellsThread)
    {
        public PairQuestion ToQuestion() => new(new(Installation, Channel, Root), new(First, Second), AskedAt, EndsAt, State, FirstAt, SecondAt) { TellsThread = TellsThread };
    }
}
