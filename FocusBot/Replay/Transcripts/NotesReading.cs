using System.Text.RegularExpressions;

namespace FocusBot.Replay.Transcripts;

/// <summary>Reads a transcript that is plain text: names and times stand before what was said, in one of the ways in which Zoom, Teams, Meet and Slack write them.</summary>
internal static partial class NotesReading
{
    /// <summary>What programs write around a transcript.</summary>
    private static readonly string[] NotSaid = ["Meeting ended after", "Transcription ended", "This editable transcript was computer generated", "You should review", "People can also change the text"];

    public static Transcript Read(IEnumerable<string> lines)
    {
        var (said, time, voice) = (new List<TranscriptLine>(), new SpokenTime(), (string?)null);
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line is not "" && !NotSaid.Any(note => line.StartsWith(note, StringComparison.OrdinalIgnoreCase))))
        {
            var (at, name, words) = Parts(line);
            if (at is not null)
            {
                time.Move(at);
            }

            // A heading belongs to nobody: what was said begins with the first time or name.
            voice = name ?? voice;
            if (words is not "" && (time.IsKnown || voice is not null))
            {
                said.Add(new(time.Now, voice, words));
            }
        }

        return new(said, time.IsKnown, time.Broken);
    }

    private static (string? Time, string? Name, string Words) Parts(string line)
    {
        if (TimeFirst().Match(line) is { Success: true } first)
        {
            var rest = first.Groups["rest"].Value.Trim();
            var (name, words) = SpeakerRule.Split(rest);
            return name is null && IsNameAlone(rest) ? (first.Groups["time"].Value, rest, "") : (first.Groups["time"].Value, name, words);
        }

        if (NameFirst().Match(line) is { Success: true } second && SpeakerRule.IsName(second.Groups["name"].Value))
        {
            return (second.Groups["time"].Value, second.Groups["name"].Value.Trim(), second.Groups["words"].Value.Trim());
        }

        var (speaker, said) = SpeakerRule.Split(line);
        return (null, speaker, said);
    }

    /// <summary>Behind a time, one word may be all that was said; two that both begin as names do are a name.</summary>
    private static bool IsNameAlone(string rest) => rest.Contains(' ', StringComparison.Ordinal) && !rest.EndsWith('.') && !rest.EndsWith('?') && SpeakerRule.IsName(rest);

    [GeneratedRegex(@"^[\[(]?(?<time>(\d{1,2}:)?\d{1,3}:\d{2}([.,]\d{1,3})?)[\])]?([ \t]*[AaPp][Mm])?[ \t]*[-–—]?(?<rest>([ \t].*)?)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TimeFirst();

    [GeneratedRegex(@"^\[?(?<name>[^\[\]:]{1,60}?)\]?[ \t]*[ \t\[(](?<time>(\d{1,2}:)?\d{1,3}:\d{2}([.,]\d{1,3})?)([ \t]*[AaPp][Mm])?[\])]?:?(?<words>([ \t].*)?)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NameFirst();
}
