using System.Security.Cryptography;
using System.Text;
using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Reviews.Meetings;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;

namespace FocusBot.Summaries.Week;

/// <summary>The figures of a team's last closed week: counted in the transaction that first shows them to somebody, and never again.</summary>
/// <remarks>So nobody learns anything by asking twice, by who joined or left in between, or by what was written, deleted or opted out of since.</remarks>
internal sealed class FrozenWeeks(IOptions<SummaryOptions> options, IOptions<MeetingOptions> meetings)
{
    /// <param name="settings">Whose week it is. Who is in the group must be known by now.</param>
    public async Task<WeekFigures> OfAsync(DbSession session, ChannelKey channel, ChannelSettings settings, DateTimeOffset now)
    {
        var week = IsoWeek.LastClosed(now);
        if (await FrozenWeekStore.FindAsync(session, channel, week) is { } frozen)
        {
            return frozen;
        }

        var stretch = Stretch.Of(channel, week, settings.UserGroup is not null);
        var (mix, counted) = await TeamWeekStore.MixAsync(session, stretch);
        var verdicts = await TeamWeekStore.VerdictsAsync(session, channel, week);
        var figures = new WeekFigures(
            week,
            settings.UserGroup,
            settings.UserGroup is { } group ? Fingerprint(channel, await TeamStore.OfGroupAsync(session, channel, group, DateTimeOffset.UnixEpoch)) : "",
            IsBlurred: false,
            await TeamWeekStore.ThreadsAsync(session, stretch),
            await MeetingStore.CountAsync(session, channel, week.Begin, week.End),
            mix,
            await TeamWeekStore.PraiseAsync(session, stretch),
            verdicts.From(meetings.Value.FewestToCount),
            ActCountRule.Of(await TeamWeekStore.ActsAsync(session, channel, week.Back(ActCountRule.Weeks - 1).Begin, week.End), week, now));
        figures = figures with { IsBlurred = await IsBlurredAsync(session, channel, figures, counted) };
        await FrozenWeekStore.AddAsync(session, channel, figures, counted, now);
        return figures;
    }

    private async Task<bool> IsBlurredAsync(DbSession session, ChannelKey channel, WeekFigures figures, IReadOnlyList<UserId> counted)
    {
        var shown = new List<CountedTeam>();
        foreach (var before in await FrozenWeekStore.BetweenAsync(session, channel, figures.Week.Back(GroupChangeRule.Weeks), figures.Week))
        {
            // The setting may have been raised since; fewer than these were never shown.
            if (before.Shows(Crowd.Fewest))
            {
                shown.Add(await FrozenWeekStore.CountedAsync(session, channel, before));
            }
        }

        return GroupChangeRule.IsBlurred(new(figures.Group, figures.Members, counted.ToHashSet()), shown, options.Value.FewestPeople);
    }

    private static string Fingerprint(ChannelKey channel, IReadOnlyList<UserId> members) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{channel.Installation}/{channel.Channel}/{string.Join(',', members)}")).AsSpan(0, 16));
}
