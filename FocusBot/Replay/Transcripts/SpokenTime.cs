using System.Globalization;
using System.Text.RegularExpressions;

namespace FocusBot.Replay.Transcripts;

/// <summary>Follows the times of a transcript from line to line.</summary>
internal sealed partial class SpokenTime
{
    /// <summary>A cue may begin a little before the one that stands before it.</summary>
    private static readonly TimeSpan MostBack = TimeSpan.FromMinutes(1), HalfADay = TimeSpan.FromHours(12), Longest = TimeSpan.FromHours(100);

    private TimeSpan? _begin;
    private TimeSpan _days;

    /// <summary>Since the beginning.</summary>
    public TimeSpan Now { get; private set; }

    public bool IsKnown => _begin is not null;

    public int Broken { get; private set; }

    public void Move(string text)
    {
        if (Read(text) is not { } time)
        {
            Broken++;
            return;
        }

        // What begins late begins by a clock on the wall.
        _begin ??= time >= TimeSpan.FromHours(1) ? time : TimeSpan.Zero;
        var at = time - _begin.Value + _days;
        if (at < -HalfADay)
        {
            // The clock on the wall went over midnight.
            (_days, at) = (_days + TimeSpan.FromDays(1), at + TimeSpan.FromDays(1));
        }

        if (at < Now - MostBack || at > Longest)
        {
            Broken++;
        }
        else if (at > Now)
        {
            Now = at;
        }
    }

    /// <summary>Without hours, minutes may go beyond sixty.</summary>
    private static TimeSpan? Read(string text)
    {
        var match = Written().Match(text.Trim());
        var (hours, minutes, seconds) = (Part(match, "hours"), Part(match, "minutes"), Part(match, "seconds"));
        return match.Success && seconds < 60 && (minutes < 60 || !match.Groups["hours"].Success) ? new TimeSpan(hours, minutes, seconds) : null;
    }

    private static int Part(Match match, string name) => match.Groups[name] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^((?<hours>\d{1,2}):)?(?<minutes>\d{1,3}):(?<seconds>\d{2})([.,]\d{1,3})?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
