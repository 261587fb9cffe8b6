namespace FocusBot.Levels.Linear;

/// <summary>Takes the features of one message: while training to count them, while reading to add up their weights.</summary>
/// <remarks>An interface only so that the compiler can write the loop once for each sink, with no call in it.</remarks>
internal interface IFeatureSink
{
    void Word(ulong hash, int token);

    void Pair(ulong hash, int token);

    /// <summary>Two words with one between them, whichever it is.</summary>
    void Apart(ulong hash);

    void Run(ulong hash, int token);

    /// <summary>A word of the message before this one.</summary>
    void Before(ulong hash);
}
