using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Transcripts;

/// <summary>A file that holds a meeting's transcript. It's read into memory, and nothing of it is written anywhere.</summary>
internal static class TranscriptFile
{
    private const long Largest = 32L * 1024 * 1024;

    private static readonly string[] Captions = [".vtt", ".srt"], Notes = [".txt"];

    public static bool IsOne(string path) => HasEnding(path, Captions) || HasEnding(path, Notes);

    /// <exception cref="ExportException">It's no transcript.</exception>
    public static Transcript Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new ExportException($"{path} does not exist: name a transcript that ends in .vtt, .srt or .txt.");
        }

        if (file.Length > Largest)
        {
            throw new ExportException($"{path} is larger than 32 MB, which no meeting's transcript is.");
        }

        // Its first bytes say when it's UTF-16; without any it's UTF-8.
        var transcript = HasEnding(path, Captions) ? CaptionReading.Read(File.ReadLines(path)) : NotesReading.Read(File.ReadLines(path));
        return transcript switch
        {
            { Lines.Count: 0 } => throw new ExportException($"{path} holds nothing that reads as a transcript: times, with what was said after them."),
            { HasTimes: false } => throw new ExportException($"{path} holds no times, so nothing in it can be put on a map by minute."),
            _ => transcript,
        };
    }

    private static bool HasEnding(string path, string[] endings) => endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
