using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Transcripts;

/// <summary>A transcript's map for somebody to read. No word that was said is in it.</summary>
internal static class TranscriptReport
{
    private const int Column = 28;

    /// <param name="withNames">As the transcript has them; otherwise one voice and another.</param>
    public static IEnumerable<string> Lines(TranscriptMap map, bool withNames)
    {
        yield return "Read in memory: nothing of it is stored or posted. FocusBot reads English only.";
        yield return "";
        yield return $"{Amount.Of((int)Math.Ceiling(map.Length.TotalMinutes), "minute", "minutes")}, {Voices(map)}, {Amount.Of(map.Passages, "passage", "passages")}. Read surely enough as a level: {Totals(map)}.";
        foreach (var sentence in Faults(map))
        {
            yield return sentence;
        }

        if (map.Minutes.Count > 0)
        {
            yield return "";
            foreach (var line in Minutes(map, withNames))
            {
                yield return line;
            }

            yield return "";
            yield return "In minutes that aren’t listed nothing was read surely enough.";
            yield return Apart(map);
        }
    }

    private static IEnumerable<string> Minutes(TranscriptMap map, bool withNames)
    {
        if (!withNames)
        {
            yield return $"minute  {"one voice",-Column}another voice";
        }

        foreach (var minute in map.Minutes)
        {
            yield return withNames
                ? $"{Clock(minute),6}  {string.Join("; ", minute.Voices.Select(voice => $"{Printable.Of(voice.Name ?? "a voice")}: {Levels(voice)}"))}"
                : $"{Clock(minute),6}  {string.Concat(minute.WithoutNames().Voices.Select(voice => Levels(voice).PadRight(Column))).TrimEnd()}";
        }
    }

    private static IEnumerable<string> Faults(TranscriptMap map)
    {
        if (map.Voices == 0)
        {
            yield return "It names no speakers, so all of it is one voice.";
        }

        if (map.BrokenTimes > 0)
        {
            yield return $"{Amount.Of(map.BrokenTimes, "time", "times")} can’t be read or went back: what was said then is counted at the time before.";
        }

        if (map.Unread > 0)
        {
            yield return $"{Amount.Of(map.Unread, "passage", "passages")} in another language: left out.";
        }
    }

    private static string Voices(TranscriptMap map) => map.Voices == 0 ? "no names" : Amount.Of(map.Voices, "voice", "voices");

    private static string Totals(TranscriptMap map)
    {
        var levels = TalkingVoice.Together(map.Minutes.SelectMany(minute => minute.Voices));
        return levels.Levels.Count == 0 ? "none" : Levels(levels);
    }

    private static string Apart(TranscriptMap map) => map.Minutes.Where(minute => minute.IsApart).Select(Clock).ToList() switch
    {
        [] => "In no minute were two voices read at different levels.",
        var apart => $"Minutes in which two voices were read at different levels: {string.Join(", ", apart)}.",
    };

    private static string Levels(TalkingVoice voice) => string.Join(", ", voice.Levels.OrderBy(level => level.Key).Select(level => string.Create(CultureInfo.InvariantCulture, $"{level.Key} {level.Value}")));

    private static string Clock(TalkedMinute minute) => string.Create(CultureInfo.InvariantCulture, $"{minute.Minute / 60}:{minute.Minute % 60:00}");
}
