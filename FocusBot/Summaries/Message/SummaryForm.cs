using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Summaries.Schedule;

namespace FocusBot.Summaries.Message;

/// <summary>The form in which a person chooses the day and hour of their own summary.</summary>
internal static class SummaryForm
{
    public static readonly FormWord Name = new("summary-day");

    public const string Day = "day", Hour = "hour";

    public static Form For(ChannelId channel, SummarySlot slot) => new(Name, "Weekly summary", "Save", channel.Value,
    [
        new FormPart.Say(CardText.Of($"When does your summary of {channel} come?")),
        new FormPart.Pick(Day, "Day", [.. Enum.GetValues<DayOfWeek>().Select(day => new MenuOption(day.ToString(), day.ToString()))]) { Initial = slot.Day.ToString() },
        new FormPart.Pick(Hour, "Hour", [.. Enumerable.Range(0, 24).Select(hour =>
            new MenuOption(hour.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00")))])
        {
            Initial = slot.Hour.ToString(CultureInfo.InvariantCulture),
            Hint = "In your own time zone, as Slack knows it.",
        },
        new FormPart.Note("Who sees this: only you. Everybody else’s summary comes when they or the channel have set it."),
    ]);

    /// <returns><see langword="null"/> when no day and hour can be read from it.</returns>
    public static SummarySlot? Read(FormValues values) =>
        Enum.TryParse<DayOfWeek>(values.One(Day), out var day) && Enum.IsDefined(day)
        && int.TryParse(values.One(Hour), NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < 24
            ? new SummarySlot(day, hour)
            : null;
}
