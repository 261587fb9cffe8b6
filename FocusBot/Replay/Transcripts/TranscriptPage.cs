using FocusBot.Replay.Page;

namespace FocusBot.Replay.Transcripts;

/// <summary>The report as a page for a browser: text, and nothing that loads or runs. Nobody's name is on it.</summary>
internal static class TranscriptPage
{
    public const string Policy = "default-src 'none'; base-uri 'none'; form-action 'none'";

    public static void Write(TranscriptMap map, string path)
    {
        var report = PageParts.Escaped(string.Join('\n', TranscriptReport.Lines(map, withNames: false)));
        using var file = PageFile.Create(path);
        file.Write(page => page.Write(
            $"<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\">{PageParts.Mark}<meta name=\"color-scheme\" content=\"light dark\"><title>A meeting’s levels</title>\n<pre>{report}</pre></html>\n"));
    }
}
