namespace FocusBot.Reviews.Exchanges.Phrases;

/// <summary>Takes the phrases of a message, one after the other.</summary>
internal interface IPhraseSink
{
    void Phrase(ReadOnlySpan<char> phrase);
}
