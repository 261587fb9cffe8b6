namespace FocusBot.Reviews.Exchanges.Verdicts;

/// <summary>Why there is no verdict about two people, or none that is worth a word.</summary>
internal enum SilenceReason
{
    /// <summary>One of them has not written twice, and has not declared a level.</summary>
    TooLittle,

    /// <summary>They never answer each other.</summary>
    NoExchange,

    /// <summary>From what one of them writes no level can be read.</summary>
    NoLevel,

    /// <summary>They argue from the same level.</summary>
    SameLevel,

    /// <summary>One of them has not argued from their level twice towards the other.</summary>
    NotTwice,

    /// <summary>One of them has moved to the other's level.</summary>
    MovedOver,

    /// <summary>Somebody has named the difference.</summary>
    Named,

    /// <summary>They have settled it, or a question has been answered.</summary>
    Settled,

    /// <summary>They ask for each other's level, divide the topic or agree.</summary>
    Working,

    /// <summary>The levels differ, and nothing says that the two are stuck.</summary>
    NotStuck,

    /// <summary>The encoder is not there, and what the linear reader reads is right too seldom.</summary>
    LinearAlone,

    /// <summary>The team's language model does not see the two stuck at these levels.</summary>
    ModelDisagrees,

    /// <summary>The team's language model gave no answer worth the name.</summary>
    ModelSilent,

    /// <summary>The team's language model was not asked: the day's share is spent, or another pair was surer.</summary>
    ModelNotAsked,
}
