using FocusBot.Conversations;
using FocusBot.Delivery.Outbox;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Focus;
using FocusBot.Teams.Members;
using Microsoft.Extensions.Options;

namespace FocusBot.Summaries.Schedule;

/// <summary>Plans the summaries of a channel that are due in the next hours: each is a look at its reader, which waits in the outbox for its time.</summary>
internal sealed class SummaryPlanner(IOptions<SummaryOptions> options)
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(28), GroupStaysTrue = TimeSpan.FromDays(2);

    public async Task PlanAsync(DbSession session, ChannelKey channel, DateTimeOffset now)
    {
        var settings = await SettingsStore.OfAsync(session, channel);
        if (!RecipientRule.MayCome(settings))
        {
            return;
        }

        var choices = (await SummaryChoiceStore.OfChannelAsync(session, channel)).ToDictionary(choice => choice.Person);
        SummarySlot[] slots = [.. choices.Values.Select(choice => SummarySlot.Of(settings, choice)).Append(SummarySlot.Of(settings, null)).Distinct()];
        if (PlanRule.WeeksAround(now, slots) is not { Count: > 0 } weeks)
        {
            return;
        }

        foreach (var person in await TeamAsync(session, channel, settings, now))
        {
            var choice = choices.GetValueOrDefault(person);
            foreach (var week in choice is { IsOff: true } ? [] : weeks)
            {
                await PlanAsync(session, new(channel.Installation, channel.Channel, week, person), SummarySlot.Of(settings, choice), now);
            }
        }
    }

    /// <summary>Looks at the reader at this moment, or at once to learn their time zone.</summary>
    public static async Task LookAsync(DbSession session, SummaryKey key, DateTimeOffset? at, DateTimeOffset? until, DateTimeOffset now)
    {
        var before = await SummaryPlanStore.FindAsync(session, key);
        if (before?.LookAt is not null && before.LookAt != at)
        {
            await OutboxQueue.CancelAsync(session, key.Installation, SummaryParcels.LookKeyOf(key, before.LookAt));
        }

        await SummaryPlanStore.PlanAsync(session, key, at, until, now);
        await OutboxQueue.EnqueueAsync(session, SummaryParcels.Look(key, at, until, now), now);
    }

    public TimeSpan DelayOf(ChannelId channel, UserId person) => SpreadRule.DelayOf(channel, person, options.Value.Spread);

    private async Task PlanAsync(DbSession session, SummaryKey key, SummarySlot slot, DateTimeOffset now)
    {
        var plan = await SummaryPlanStore.FindAsync(session, key);
        var zone = await MemberStore.FindAsync(session, key.Installation, key.Person, now) is { } facts ? FocusCommandRule.ZoneOf(facts.Zone) : null;
        switch (PlanRule.Next(key.Week, slot, zone, DelayOf(key.Channel, key.Person), plan, now))
        {
            case PlanStep.AskNow:
                await LookAsync(session, key, null, null, now);
                break;
            case PlanStep.LookAt(var at, var until):
                await LookAsync(session, key, at, until, now);
                break;
        }
    }

    /// <returns>Nobody while it is still to be asked who is in the group.</returns>
    private static async Task<IReadOnlyList<UserId>> TeamAsync(DbSession session, ChannelKey channel, ChannelSettings settings, DateTimeOffset now)
    {
        if (settings.UserGroup is not { } group)
        {
            return await ReviewStore.ReviewersAsync(session, channel, now - Lately);
        }

        var people = await TeamStore.OfGroupAsync(session, channel, group, now - GroupStaysTrue);
        if (people.Count == 0)
        {
            await OutboxQueue.EnqueueAsync(session, SummaryParcels.ReadGroup(channel, group, now), now);
        }

        return people;
    }
}
