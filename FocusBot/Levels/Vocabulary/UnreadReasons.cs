namespace FocusBot.Levels.Vocabulary;

/// <summary>The words for each reason, as <c>classify</c> writes them.</summary>
internal static class UnreadReasons
{
    /// <summary>The same for a label of a metric.</summary>
    public static string Word(this UnreadReason reason) => reason switch
    {
        UnreadReason.NoWords => "no_words",
        UnreadReason.OnlyCode => "only_code",
        UnreadReason.OnlyQuotes => "only_quotes",
        UnreadReason.OneWord => "one_word",
        UnreadReason.OtherLanguage => "other_language",
        UnreadReason.NoAnswer => "no_answer",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This isn’t a reason."),
    };

    public static string Sentence(this UnreadReason reason) => reason switch
    {
        UnreadReason.NoWords => "There are no words in it.",
        UnreadReason.OnlyCode => "There’s only code in it.",
        UnreadReason.OnlyQuotes => "There are only quoted words in it.",
        UnreadReason.OneWord => "One word is too little to read a level from.",
        UnreadReason.OtherLanguage => "It doesn’t look like English.",
        UnreadReason.NoAnswer => "The reader gave no answer.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This isn’t a reason."),
    };
}
