using FocusBot.Conversations;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;

namespace FocusBot.Summaries.Week;

/// <summary>Gathers what a team's summary tells one reader beside the week's figures.</summary>
internal sealed class SummaryQuery(IOptions<SummaryOptions> options)
{
    private const int WeeksBefore = 4;

    private static readonly TimeSpan Month = TimeSpan.FromDays(28);

    public async Task<TeamWeek> LookAsync(DbSession session, ChannelKey channel, UserId reader, WeekFigures figures, ChannelSettings settings, DateTimeOffset now) =>
        new(
            channel.Channel,
            figures,
            await BeforeAsync(session, channel, figures),
            await FocusStore.FindAsync(session, channel, now),
            OwnLevelRule.DefaultOf(await TeamWeekStore.OwnAsync(session, new(channel, now - Month, now, IsGroup: false), reader)))
        {
            FewestPeople = options.Value.FewestPeople,
            IsOfAnotherGroup = figures.Group != settings.UserGroup,
        };

    /// <summary>From what was shown of the same team, so that the comparison tells nothing that wasn't told.</summary>
    private async Task<LevelMix> BeforeAsync(DbSession session, ChannelKey channel, WeekFigures figures) =>
        (await FrozenWeekStore.BetweenAsync(session, channel, figures.Week.Back(WeeksBefore), figures.Week))
        .Where(before => before.Shows(options.Value.FewestPeople) && before.Group == figures.Group && before.Members == figures.Members)
        .Aggregate(LevelMix.Empty, (all, before) => all.With(before.Mix));
}
