using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Afterwards;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Requests;
using FocusBot.Teams.Channels;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Reviews.Huddles;

/// <summary>Follows the huddle in which a live review is held: who was there, and when it's over, in whichever way that is heard.</summary>
internal sealed class HuddleHandler : IHandle<Happened.HuddleSeen>, IHandle<Happened.MessageDeleted>, IHandleReport<HuddleNote>
{
    public static readonly ReportPurpose<HuddleNote> Look = new("huddle-look", HuddlesJson.Default.HuddleNote), Over = new("huddle-over", HuddlesJson.Default.HuddleNote);

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(60), StaysInteresting = TimeSpan.FromHours(12);

    public async Task HandleAsync(Happened.HuddleSeen happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var channel = new ChannelKey(happened.Installation, happened.Channel);
        var known = await MeetingStore.InHuddleAsync(context.Session, channel, happened.Ts);
        if ((known ?? await BeginAsync(channel, happened, context, cancellationToken)) is { HuddleTs: not null } meeting)
        {
            await FollowAsync(meeting, happened.Ts, happened.State, context, cancellationToken);
        }
    }

    /// <summary>Slack takes the message away when everybody has left and nobody has written in its thread.</summary>
    public async Task HandleAsync(Happened.MessageDeleted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Ts == happened.Root && await MeetingStore.InHuddleAsync(context.Session, new(happened.Installation, happened.Channel), happened.Ts) is { HuddleTs: not null } meeting)
        {
            await EndAsync(meeting, happened.Ts, context.Now, context, cancellationToken);
        }
    }

    public async Task HandleAsync(Report report, HuddleNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await MeetingStore.FindAsync(context.Session, report.Installation, note.Meeting) is not { EndedAt: null, IsCancelled: false } meeting || meeting.HuddleTs != note.Huddle)
        {
            return;
        }

        switch (report)
        {
            case Report.HuddleRead(_, _, _, _, var huddle):
                await FollowAsync(meeting, note.Huddle, huddle, context, cancellationToken);
                break;
            case Report.Delivered:
            case Report.Refused { Reason: "message_not_found" or "thread_not_found" }:
                await EndAsync(meeting, note.Huddle, context.Now, context, cancellationToken);
                break;
        }
    }

    /// <returns>The review that it is, if it is one; every other huddle is left to others.</returns>
    private static async Task<Meeting?> BeginAsync(ChannelKey channel, Happened.HuddleSeen seen, HandlerContext context, CancellationToken cancellationToken)
    {
        if (!await MayFollowAsync(channel, seen.Where, context))
        {
            return null;
        }

        var open = await MeetingStore.OpenInAsync(context.Session, channel, context.Now - Remembered);
        if (HuddleRule.Of(open, seen.Ts.Instant, seen.State) is not { } meeting)
        {
            await (seen.State.HasEnded ? Task.CompletedTask : context.PublishAsync(new OtherHuddleBegan(new(channel, seen.Ts)), cancellationToken));
            return null;
        }

        await MeetingStore.HeldInAsync(context.Session, meeting, seen.Ts);
        var held = meeting with { HuddleTs = seen.Ts, HuddleCardTs = null };
        if (!seen.State.HasEnded)
        {
            await context.PublishAsync(new HuddleBegan(held), cancellationToken);
            await PlanEndAsync(held, seen.Ts, context);
        }

        return held;
    }

    private static async Task<bool> MayFollowAsync(ChannelKey channel, Surroundings where, HandlerContext context) =>
        !where.IsShared
        && await ChannelStore.FindAsync(context.Session, channel) is { IsShared: false } known
        && RequestRule.Refuse(known) is null
        && (await SettingsStore.OfAsync(context.Session, channel)).FollowsHuddles;

    private static async Task PlanEndAsync(Meeting meeting, MessageTs huddle, HandlerContext context)
    {
        var look = Look.Send(meeting.Installation, $"meeting/{meeting.Id}/huddle-look/{huddle}", new Parcel.HuddleReading(meeting.Channel, huddle), new(meeting.Id, huddle));
        await context.EnqueueAsync(look with { DueAt = HuddleRule.LooksAt(meeting, context.Now), LongestWait = StaysInteresting });
        var over = Over.Send(meeting.Installation, $"meeting/{meeting.Id}/huddle-over/{huddle}", new Parcel.Alarm(), new(meeting.Id, huddle));
        await context.EnqueueAsync(over with { DueAt = huddle.Instant + HuddleRule.Longest, LongestWait = StaysInteresting });
    }

    private static async Task FollowAsync(Meeting meeting, MessageTs huddle, HuddleState state, HandlerContext context, CancellationToken cancellationToken)
    {
        foreach (var person in state.People.Where(_ => meeting.EndedAt is null))
        {
            await AfterwardsStore.ListAsync(context.Session, meeting, person, context.Now);
        }

        if (state.HasEnded)
        {
            await EndAsync(meeting, huddle, state.EndedAt ?? context.Now, context, cancellationToken);
        }
    }

    /// <summary>After a slip the review is still to come, unless its time is over too.</summary>
    private static async Task EndAsync(Meeting meeting, MessageTs huddle, DateTimeOffset ended, HandlerContext context, CancellationToken cancellationToken)
    {
        if (meeting.EndedAt is not null)
        {
            return;
        }

        var wasSlip = HuddleRule.WasSlip(meeting, huddle, ended);
        if (wasSlip)
        {
            await MeetingStore.SlippedAsync(context.Session, meeting);
            await AfterwardsStore.ForgetListAsync(context.Session, meeting);
        }

        if (!wasSlip || meeting.Time?.End <= context.Now)
        {
            await context.PublishAsync(new MeetingEnded(meeting), cancellationToken);
        }
    }
}
