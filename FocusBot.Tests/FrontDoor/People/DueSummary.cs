using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.People;

/// <summary>A summary that is due today, to whomever it goes.</summary>
internal static class DueSummary
{
    public static readonly Dictionary<string, string?> AtTheHour = new() { ["Summaries:Spread"] = "00:00:00" };

    /// <summary>The week is over, and the next one has begun: what was written until now is the last closed week's.</summary>
    public static async Task WeekLaterAsync(ReviewWorld world)
    {
        await world.IdleAsync();
        await world.StopFocusBotAsync();
        world.Clock.Advance(TimeSpan.FromDays(7));
        await world.StartFocusBotAsync(AtTheHour);
    }

    /// <summary>A week later, as if a facilitator had set the summary for that day, early.</summary>
    public static async Task DueTodayAsync(ReviewWorld world, string group = "NULL")
    {
        await world.IdleAsync();
        await world.StopFocusBotAsync();
        world.Clock.Advance(TimeSpan.FromDays(7));
        world.Execute(
            $"""
            INSERT INTO channel_setting (installation, channel, mode, sensitivity, summary_day, summary_hour, hold_out, user_group)
            SELECT installation, channel, 1, 2, {(int)world.Clock.GetUtcNow().DayOfWeek}, 0, 0, {group} FROM channel
            """);
        await world.StartFocusBotAsync(AtTheHour);
    }

    public static async Task<Message> ToldAsync(ReviewWorld world, Person person)
    {
        await world.Slack.UntilAsync(() => world.DirectTo(person).Count > 0);
        return world.DirectTo(person)[0];
    }
}
