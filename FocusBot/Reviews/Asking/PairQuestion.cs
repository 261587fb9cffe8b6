using FocusBot.Conversations;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Asking;

/// <summary>Two people who were asked privately, each for their own level. One pair and thread is asked once.</summary>
/// <param name="EndsAt">When FocusBot stops waiting, unless the thread moves on before.</param>
/// <param name="FirstAt">When the pair's first person answered; absent: not yet.</param>
/// <param name="SecondAt">The same of the second.</param>
internal sealed record PairQuestion(
    ThreadKey Thread, Pair Pair, DateTimeOffset AskedAt, DateTimeOffset EndsAt, PairQuestionState State, DateTimeOffset? FirstAt, DateTimeOffset? SecondAt)
{
    /// <summary>So long FocusBot waits for the two answers, and once more so long when one of them puts it off.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromHours(24);

    /// <summary>They were told that the thread hears of a difference; otherwise only the two of them do, whatever the channel is set to since.</summary>
    public bool TellsThread { get; init; }

    public bool IsOpen => State is PairQuestionState.Open;

    /// <summary>It has an ending that says something about asking here.</summary>
    public bool HasEnded => State is PairQuestionState.BothAnswered or PairQuestionState.Differed or PairQuestionState.NotStuck or PairQuestionState.Expired;

    public bool CameToNothing => State is PairQuestionState.NotStuck or PairQuestionState.Expired;

    /// <summary>The latest moment at which it can end, should somebody put it off: whoever answers first is told this one, so that nobody learns who put it off.</summary>
    public DateTimeOffset EndsAtTheLatest => AskedAt + Wait + Wait;

    public DateTimeOffset? AnsweredAt(Conversations.UserId person) => person == Pair.First ? FirstAt : SecondAt;

    /// <summary>Names the pair in keys and in the buttons' values.</summary>
    public string Key => $"pair/{Thread.Channel}/{Thread.Root}/{Pair}";
}

/// <summary>The numbers are stored: never renumber.</summary>
internal enum PairQuestionState
{
    Open = 1,

    /// <summary>They argue from one level, or one of them isn't sure.</summary>
    BothAnswered = 2,
    NotStuck = 3,
    Expired = 4,

    /// <summary>Both answered, and the levels differ.</summary>
    Differed = 6,

    /// <summary>The channel was set to ask nobody by itself meanwhile.</summary>
    Dropped = 7,
}

/// <summary>Two people of a thread may argue from different levels: ask them, each for their own.</summary>
/// <param name="People">Whom of the two; who has declared the level they write at isn't asked again.</param>
internal sealed record PairWanted(ThreadKey Thread, Pair Pair, IReadOnlyList<Conversations.UserId> People);

/// <summary>The two have said whether the guess was right: their own levels differ, or they don't, or one says that they aren't stuck.</summary>
internal sealed record PairAnswered(ThreadKey Thread, Pair Pair, bool WasRight);

/// <summary>FocusBot no longer waits for the two.</summary>
internal sealed record PairQuestionEnded(PairQuestionState State);

/// <summary>What made the question worth asking has passed: the thread moved on, or the difference was named.</summary>
internal sealed record PairMovedOn(ThreadKey Thread, Pair Pair);
