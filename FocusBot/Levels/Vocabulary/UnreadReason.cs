namespace FocusBot.Levels.Vocabulary;

/// <summary>Why a message could not be read. The reading then says <see cref="Level.None"/> at confidence 0.</summary>
internal enum UnreadReason
{
    /// <summary>No word at all: null, empty, white space, numbers, emoji, mentions, links.</summary>
    NoWords,

    /// <summary>Nothing but code, which has no level.</summary>
    OnlyCode,

    /// <summary>Nothing but other people's words: every line is a quote.</summary>
    OnlyQuotes,

    /// <summary>A single word, which could be about anything.</summary>
    OneWord,

    /// <summary>Written mostly in a language other than English, the only one the classifier has learned.</summary>
    OtherLanguage,

    /// <summary>The reader was late, or failed.</summary>
    NoAnswer,
}
