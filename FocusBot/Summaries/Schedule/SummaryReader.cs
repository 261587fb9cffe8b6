using FocusBot.Conversations;
using FocusBot.Summaries.Week;

namespace FocusBot.Summaries.Schedule;

/// <summary>Who is to read which summary, as it travels with a look at them.</summary>
/// <param name="Week">As <see cref="IsoWeek"/> prints it.</param>
internal sealed record SummaryReader(ChannelId Channel, string Week, UserId Person)
{
    public static SummaryReader Of(SummaryKey key) => new(key.Channel, key.Week.ToString(), key.Person);

    public static SummaryReader? ReadOlder(string note) =>
        note.Split('/') is [var channel, var week, var person] ? new(new(channel), week, new(person)) : null;

    public SummaryKey? KeyIn(InstallationId installation) => IsoWeek.TryParse(Week, out var week) ? new(installation, Channel, week, Person) : null;
}

/// <summary>The user group whose week a channel's summary tells, as it travels with a look at it.</summary>
internal sealed record SummaryGroup(ChannelId Channel, string Group)
{
    public static SummaryGroup? ReadOlder(string note) => note.Split('/') is [var channel, var group] ? new(new(channel), group) : null;
}
