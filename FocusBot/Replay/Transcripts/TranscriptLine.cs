namespace FocusBot.Replay.Transcripts;

/// <summary>Something that was said, as a transcript has it.</summary>
/// <param name="At">Since the meeting began, as far as the transcript's times can be read.</param>
/// <param name="Voice">Who it says is speaking; absent when it doesn't say.</param>
internal sealed record TranscriptLine(TimeSpan At, string? Voice, string Words);

/// <summary>A transcript that was read.</summary>
/// <param name="Lines">In the order in which they stand there.</param>
/// <param name="BrokenTimes">How many times couldn't be read, or went back: what was said then stands at the time before.</param>
internal sealed record Transcript(IReadOnlyList<TranscriptLine> Lines, bool HasTimes, int BrokenTimes)
{
    public bool NamesSpeakers => Lines.Any(line => line.Voice is not null);
}
