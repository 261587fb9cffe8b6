using FocusBot.Conversations;
using FocusBot.Nudges.Interventions;
using FocusBot.Reviews.Meetings;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;

namespace FocusBot.Summaries.Week;

/// <summary>Gathers what a team's summary tells one reader.</summary>
internal sealed class SummaryQuery(IOptions<SummaryOptions> options, IOptions<MeetingOptions> meetings)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7), Month = TimeSpan.FromDays(28);

    public async Task<TeamWeek> LookAsync(
        DbSession session, ChannelKey channel, UserId reader, ChannelSettings settings, DateTimeOffset now)
    {
        var since = now - Week;
        var week = new Stretch(channel, since, now, settings.UserGroup is not null);
        return new(
            channel.Channel,
            await TeamWeekStore.ThreadsAsync(session, week),
            await MeetingStore.CountAsync(session, channel, since, now),
            await TeamWeekStore.MixAsync(session, week, options.Value.FewestPeople),
            await TeamWeekStore.MixAsync(session, week with { Since = since - Month, Until = since }, options.Value.FewestPeople),
            await FocusStore.FindAsync(session, channel, now),
            await InterventionStore.OutcomesSinceAsync(session, channel.Installation, channel.Channel, since),
            await MeetingStore.VerdictsAsync(session, channel, since, meetings.Value.FewestToCount),
            OwnLevelRule.DefaultOf(await TeamWeekStore.OwnAsync(session, week with { Since = now - Month }, reader)))
        {
            FewestPeople = options.Value.FewestPeople,
            Praise = await TeamWeekStore.PraiseAsync(session, week),
        };
    }
}
