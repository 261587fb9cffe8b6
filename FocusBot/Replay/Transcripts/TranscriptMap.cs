using System.Text;
using FocusBot.Levels.Vocabulary;
using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Transcripts;

/// <summary>At which levels a meeting talked, minute by minute.</summary>
/// <param name="Passages">What one voice said in one go.</param>
/// <param name="Unread">Passages that are in another language than English.</param>
internal sealed record TranscriptMap(IReadOnlyList<TalkedMinute> Minutes, TimeSpan Length, int Passages, int Voices, int Unread, int BrokenTimes)
{
    private const int LongestPassage = 600;

    /// <param name="read">Reads what was said, after what was said before it.</param>
    /// <exception cref="ExportException">It's in another language than English.</exception>
    public static TranscriptMap Of(Transcript transcript, Func<string, string?, LevelReading> read, CancellationToken cancellationToken)
    {
        var passages = Passage.All(transcript.Lines);
        var readings = passages.Index().AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(passage => read(passage.Item.Words, passage.Index == 0 ? null : passages[passage.Index - 1].Words)).ToList();
        var others = readings.Count(reading => reading.Reason is UnreadReason.OtherLanguage);
        if (others > 0 && others * 2 > readings.Count(reading => reading.Reason is null or UnreadReason.OtherLanguage))
        {
            throw new ExportException("This transcript is mostly in another language than English, and FocusBot reads English only.");
        }

        var talked = passages.Zip(readings)
            .Where(passage => passage.Second is { Level: not Level.None, Confidence: >= Sureness.FourInFive })
            .GroupBy(passage => (int)passage.First.At.TotalMinutes)
            .Select(minute => TalkedMinute.Of(minute.Key, [.. minute.Select(passage => (passage.First.Voice, passage.Second.Level))]));
        return new(
            [.. talked.OrderBy(minute => minute.Minute)], passages[^1].At, passages.Count, passages.Select(passage => passage.Voice).OfType<string>().Distinct().Count(), others, transcript.BrokenTimes);
    }

    /// <summary>Captions cut sentences: what one voice says within a minute is put together again.</summary>
    private sealed record Passage(TimeSpan At, string? Voice, string Words)
    {
        public static List<Passage> All(IReadOnlyList<TranscriptLine> lines)
        {
            var passages = new List<Passage>();
            var (first, words) = (lines[0], new StringBuilder());
            foreach (var line in lines)
            {
                if (words.Length > 0 && (line.Voice != first.Voice || (int)line.At.TotalMinutes != (int)first.At.TotalMinutes || words.Length + line.Words.Length > LongestPassage))
                {
                    passages.Add(new(first.At, first.Voice, words.ToString()));
                    words.Clear();
                }

                first = words.Length == 0 ? line : first;
                words.Append(words.Length == 0 ? "" : " ").Append(line.Words);
            }

            passages.Add(new(first.At, first.Voice, words.ToString()));
            return passages;
        }
    }
}

/// <summary>A minute in which something was read surely enough.</summary>
/// <param name="Voices">In the order in which they spoke, with how often each argued from which level.</param>
internal sealed record TalkedMinute(int Minute, IReadOnlyList<TalkingVoice> Voices)
{
    public static TalkedMinute Of(int minute, IReadOnlyList<(string? Voice, Level Level)> said) =>
        new(minute, [.. said.GroupBy(passage => passage.Voice).Select(voice => new TalkingVoice(voice.Key, voice.CountBy(passage => passage.Level).ToDictionary(level => level.Key, level => level.Value)))]);

    /// <summary>One voice is whoever speaks first in it, and everybody else is another: nobody can be followed from minute to minute.</summary>
    public TalkedMinute WithoutNames() => Voices.Count <= 1
        ? this with { Voices = [.. Voices.Select(voice => voice with { Name = null })] }
        : this with { Voices = [Voices[0] with { Name = null }, TalkingVoice.Together(Voices.Skip(1))] };

    /// <summary>Two voices argue mostly from two levels.</summary>
    public bool IsApart => Voices.Select(voice => voice.Mostly).OfType<Level>().Distinct().Count() > 1;
}

/// <param name="Name">As the transcript has it; absent when it's left out, or was never there.</param>
internal sealed record TalkingVoice(string? Name, IReadOnlyDictionary<Level, int> Levels)
{
    /// <summary>Absent when two levels are even.</summary>
    public Level? Mostly => Levels.OrderByDescending(level => level.Value).ToList() is [var most, .. var others] && (others is [] || others[0].Value < most.Value) ? most.Key : null;

    public static TalkingVoice Together(IEnumerable<TalkingVoice> voices) =>
        new(null, voices.SelectMany(voice => voice.Levels).GroupBy(level => level.Key).ToDictionary(level => level.Key, level => level.Sum(count => count.Value)));
}
