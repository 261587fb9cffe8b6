using System.Globalization;

namespace FocusBot.Summaries.Week;

/// <summary>A week from Monday to Sunday, as ISO 8601 numbers it. It prints as <c>2026-W10</c>.</summary>
internal readonly record struct IsoWeek(int Year, int Number)
{
    private const int Days = 7;

    public static IsoWeek Of(DateTime day) => new(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));

    /// <summary>The week before the one of this moment. It is over, in UTC, and so it is the same one for everybody.</summary>
    public static IsoWeek LastClosed(DateTimeOffset now) => Of(now.UtcDateTime).Back(1);

    /// <summary>Its first moment, in UTC.</summary>
    public DateTimeOffset Begin => new(DayOf(DayOfWeek.Monday), TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The first moment after it, in UTC.</summary>
    public DateTimeOffset End => Begin.AddDays(Days);

    public DateOnly DayOf(DayOfWeek day) => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, day));

    /// <summary>So many weeks earlier.</summary>
    public IsoWeek Back(int weeks) => Of(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday).AddDays(-Days * weeks));

    public static bool TryParse(string text, out IsoWeek week)
    {
        week = default;
        if (text.Split("-W") is not [{ Length: 4 } year, { Length: 2 } number]
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
        {
            return false;
        }

        week = new(y, n);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
