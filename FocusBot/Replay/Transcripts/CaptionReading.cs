using System.Text.RegularExpressions;

namespace FocusBot.Replay.Transcripts;

/// <summary>Reads captions (<c>.vtt</c>, <c>.srt</c>): a line with two times, and what was said under it.</summary>
internal static partial class CaptionReading
{
    private const string Arrow = "-->";

    public static Transcript Read(IEnumerable<string> lines)
    {
        var (said, time, voice, isInside) = (new List<TranscriptLine>(), new SpokenTime(), (string?)null, false);
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (line.IndexOf(Arrow, StringComparison.Ordinal) is >= 0 and var arrow)
            {
                time.Move(line[..arrow]);
                isInside = true;
            }
            else if (line is "")
            {
                isInside = false;
            }
            else if (isInside && !line.All(char.IsAsciiDigit))
            {
                (voice, var words) = Said(line, voice);
                if (words is not "")
                {
                    said.Add(new(time.Now, voice, words));
                }
            }
        }

        return new(said, time.IsKnown, time.Broken);
    }

    /// <summary>A line without a name goes on with the voice before it.</summary>
    private static (string? Voice, string Words) Said(string line, string? before)
    {
        var tagged = VoiceTag().Match(line);
        var words = Tag().Replace(line, "").Trim();
        if (tagged.Success)
        {
            return (tagged.Groups["name"].Value.Trim(), words);
        }

        var (name, rest) = SpeakerRule.Split(words);
        return (name ?? before, rest);
    }

    [GeneratedRegex(@"<v(\.[^ \t>]*)?[ \t]+(?<name>[^>]+)>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex VoiceTag();

    [GeneratedRegex(@"<[^>]*>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
