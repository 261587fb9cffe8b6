using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Replay.Watching;

namespace FocusBot.Replay.Page;

/// <summary>Draws each channel over time: a bar a week, by the levels that its messages argued from, and over it a mark for each thread of the page.</summary>
internal sealed class MapWriter(TextWriter output, PageContent content)
{
    private const int Wide = 1_000, High = 90, Marks = 18, Foot = 16, Week = 7, FewWeeks = 6;
    private const double Gap = 0.12, WidestBar = 40;

    private readonly DateOnly _first = content.Facts.Span is { } span ? ChannelTally.MondayOf(span.First) : default;
    private readonly int _weeks = content.Facts.Span is { } span ? ((ChannelTally.MondayOf(span.Last).DayNumber - ChannelTally.MondayOf(span.First).DayNumber) / Week) + 1 : 1;

    private double Step => Math.Min(WidestBar, (double)Wide / _weeks);

    /// <summary>What a thread of the page is called in its address.</summary>
    public static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"thread-{index + 1}");

    public void Write()
    {
        var threads = content.Threads.Index().ToLookup(thread => thread.Item.Place.Channel, StringComparer.Ordinal);
        foreach (var channel in content.Facts.Channels.Where(channel => channel.Threads > 0).OrderByDescending(channel => channel.Threads).ThenBy(channel => channel.Name, StringComparer.Ordinal))
        {
            Line($"<figure data-channel=\"{PageParts.Escaped(channel.Name)}\"><figcaption>#{PageParts.Escaped(channel.Name)}</figcaption>");
            Line($"<svg viewBox=\"0 0 {Wide} {High + Foot}\">");
            Bars(channel);
            Line($"<text x=\"0\" y=\"{High + Foot - 2}\">{_first:yyyy-MM-dd}</text>");
            if (_weeks > FewWeeks)
            {
                Line($"<text x=\"{_weeks * Step:0.##}\" y=\"{High + Foot - 2}\">{_first.AddDays((_weeks - 1) * Week):yyyy-MM-dd}</text>");
            }

            foreach (var (index, thread) in threads[channel.Name])
            {
                Mark(index, thread);
            }

            Line($"</svg></figure>");
        }
    }

    private void Bars(ChannelTally channel)
    {
        var counts = LevelVocabulary.Levels.Select(level => (Level: level, Weeks: channel.Weeks(level).ToDictionary())).ToList();
        var most = counts.SelectMany(level => level.Weeks).GroupBy(week => week.Key).Select(week => week.Sum(one => one.Value)).DefaultIfEmpty(1).Max();
        for (var week = 0; week < _weeks; week++)
        {
            double top = High;
            foreach (var (level, weeks) in counts)
            {
                if (weeks.GetValueOrDefault(_first.AddDays(week * Week)) is var count && count > 0)
                {
                    var height = (High - Marks) * (double)count / most;
                    top -= height;
                    Line($"<rect class=\"{PageWriter.Class(level)}\" x=\"{(week + (Gap / 2)) * Step:0.##}\" y=\"{top:0.##}\" width=\"{(1 - Gap) * Step:0.##}\" height=\"{height:0.##}\"><title>{_first.AddDays(week * Week):yyyy-MM-dd}: {level}, {count:N0}</title></rect>");
                }
            }
        }
    }

    private void Mark(int index, PageThread thread)
    {
        var at = thread.Finding?.At ?? thread.Place.Root;
        var day = DateOnly.FromDateTime(at.Instant.UtcDateTime).DayNumber - _first.DayNumber;
        var (kind, says) = thread.Finding switch
        {
            null => ("silent", "would have stayed silent"),
            { IsNudge: true } => ("nudge", "would have nudged"),
            _ => ("ask", "would have asked two people"),
        };
        Line($"<a href=\"#{NameOf(index)}\" aria-label=\"{at.Instant:yyyy-MM-dd}: {says}\"><circle class=\"{kind}\" cx=\"{(day + 0.5) * Step / Week:0.##}\" cy=\"{Marks / 2}\" r=\"{(kind is "silent" ? 3 : 5)}\"><title>{at.Instant:yyyy-MM-dd}: {says}</title></circle></a>");
    }

    private void Line(FormattableString html) => output.Write($"{FormattableString.Invariant(html)}\n");
}
