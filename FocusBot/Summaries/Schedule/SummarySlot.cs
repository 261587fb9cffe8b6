using System.Globalization;
using FocusBot.Teams.Channels;

namespace FocusBot.Summaries.Schedule;

/// <summary>The day and hour of a weekly summary, in whatever time zone its reader lives.</summary>
/// <param name="Hour">0 to 23.</param>
internal readonly record struct SummarySlot(DayOfWeek Day, int Hour)
{
    /// <summary>What the person has chosen, else what the channel has.</summary>
    public static SummarySlot Of(ChannelSettings settings, SummaryChoice? choice) => choice?.Slot ?? new(settings.SummaryDay, settings.SummaryHour);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day}s at {Hour:00}:00");
}
