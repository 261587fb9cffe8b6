using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Corpus;

/// <summary>One message of the corpus.</summary>
/// <param name="Text">As it was written, Slack's marks included.</param>
/// <param name="Level">What a person who followed the guide said it argues from.</param>
/// <param name="Situation">Where it belongs: messages of one situation are never parted between training and test.</param>
/// <param name="File">The name of its file, without folder.</param>
/// <param name="Before">What came before it in its thread, if it is from a thread and not its first.</param>
internal sealed record LabelledMessage(string Text, Level Level, string Situation, string File, string? Before)
{
    /// <summary>Whether its writer meant it to be misread by whoever goes by single words.</summary>
    public bool IsHard { get; init; }
}
