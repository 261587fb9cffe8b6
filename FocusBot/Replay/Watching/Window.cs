using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Replay.Exports.Archives;

namespace FocusBot.Replay.Watching;

/// <summary>From which day to which moments are told. Days are of UTC, both included; absent means from the beginning, or to the end.</summary>
internal sealed record Window(DateOnly? Since, DateOnly? Until)
{
    /// <summary>What was written so long before is read too, so that a thread that is under way is not read from its middle.</summary>
    private const int DaysBefore = 14;

    /// <summary>The days of an export may be of any time zone.</summary>
    private const int TimeZones = 1;

    public bool Covers(MessageTs ts) => IsIn(ts, before: 0);

    /// <summary>Whether a message is read at all.</summary>
    public bool IsRead(MessageTs ts) => IsIn(ts, DaysBefore);

    public bool MayBeRead(ExportFile day) =>
        !DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(day.Name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        || IsIn(date, DaysBefore + TimeZones, TimeZones);

    private bool IsIn(MessageTs ts, int before) =>
        (Since is null && Until is null) || IsIn(DateOnly.FromDateTime(ts.Instant.UtcDateTime), before, after: 0);

    /// <summary>By numbers, for there is no day before the first and none after the last.</summary>
    private bool IsIn(DateOnly day, int before, int after) =>
        !(day.DayNumber + before < Since?.DayNumber) && !(day.DayNumber - after > Until?.DayNumber);
}
