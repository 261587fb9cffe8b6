using System.Globalization;

namespace FocusBot.Summaries.Week;

/// <summary>A week from Monday to Sunday, as ISO 8601 numbers it. It prints as <c>2026-W10</c>.</summary>
internal readonly record struct IsoWeek(int Year, int Number)
{
    public static IsoWeek Of(DateTime day) => new(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));

    public DateOnly DayOf(DayOfWeek day) => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, day));

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
