using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Afterwards;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Requests;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Reviews.Huddles;

/// <summary>Follows the huddle in which a live review is held: who was there, and when it's over, in whichever way that is heard. Every other huddle is left alone.</summary>
internal sealed class HuddleHandler : IHandle<Happened.HuddleSeen>, IHandle<Happened.MessageDeleted>, IHandleReport<HuddleNote>
{
    public static readonly ReportPurpose<HuddleNote> Look = new("huddle-look", HuddlesJson.Default.HuddleNote), Over = new("huddle-over", HuddlesJson.Default.HuddleNote);

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(60), StaysInteresting = TimeSpan.FromHours(12);

    public async Task HandleAsync(Happened.HuddleSeen happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var channel = new ChannelKey(happened.Installation, happened.Channel);
        if ((await MeetingStore.InHuddleAsync(context.Session, channel, happened.Ts) ?? await BeginAsync(channel, happened, context, cancellationToken)) is { } meeting)
        {
            await FollowAsync(meeting, happened.Ts, happened.State, context, cancellationToken);
        }
    }

    /// <summary>Slack takes the message away when everybody has left and nobody has written in its thread.</summary>
    public async Task HandleAsync(Happened.MessageDeleted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Ts == happened.Root && await MeetingStore.InHuddleAsync(context.Session, new(happened.Installation, happened.Channel), happened.Ts) is { } meeting)
        {
            await EndAsync(meeting, happened.Ts, context, cancellationToken);
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
                await EndAsync(meeting, note.Huddle, context, cancellationToken);
                break;
        }
    }

    private static async Task<Meeting?> BeginAsync(ChannelKey channel, Happened.HuddleSeen seen, HandlerContext context, CancellationToken cancellationToken)
    {
        var known = await ChannelStore.FindAsync(context.Session, channel);
        if (seen.Where.IsShared || known is null or { IsShared: true } || RequestRule.Refuse(known) is not null
            || HuddleRule.Of(await MeetingStore.OpenInAsync(context.Session, channel, context.Now - Remembered), seen.Ts.Instant, seen.State) is not { } meeting
            || !(await SettingsStore.OfAsync(context.Session, channel)).FollowsHuddles)
        {
            return null;
        }

        await MeetingStore.HeldInAsync(context.Session, meeting, seen.Ts);
        var held = meeting with { HuddleTs = seen.Ts };
        await context.PublishAsync(new MeetingBegan(held), cancellationToken);
        var now = await MeetingStore.FindAsync(context.Session, channel.Installation, meeting.Id) ?? held;
        await context.PublishAsync(new HuddleBegan(now), cancellationToken);
        await PlanEndAsync(now, seen.Ts, context);
        return now;
    }

    private static async Task PlanEndAsync(Meeting meeting, MessageTs huddle, HandlerContext context)
    {
        var look = Look.Send(meeting.Installation, $"meeting/{meeting.Id}/huddle-look/{huddle}", new Parcel.HuddleReading(meeting.Channel, huddle), new(meeting.Id, huddle));
        await context.EnqueueAsync(look with { DueAt = HuddleRule.LooksAt(meeting, context.Now), LongestWait = StaysInteresting });
        var over = Over.Send(meeting.Installation, $"meeting/{meeting.Id}/huddle-over/{huddle}", new Parcel.Alarm(), new(meeting.Id, huddle));
        await context.EnqueueAsync(over with { DueAt = huddle.Instant + HuddleRule.Longest, LongestWait = StaysInteresting });
    }

    /// <summary>Whoever is a bot or from outside isn't asked afterwards.</summary>
    private static async Task FollowAsync(Meeting meeting, MessageTs huddle, HuddleState state, HandlerContext context, CancellationToken cancellationToken)
    {
        foreach (var person in state.People.Where(_ => meeting.EndedAt is null))
        {
            if (await MemberStore.FindAsync(context.Session, meeting.Installation, person, context.Now) is not ({ IsBot: true } or { IsOutsider: true } or { IsGone: true }))
            {
                await AfterwardsStore.ListAsync(context.Session, meeting, person, context.Now);
            }
        }

        if (state.HasEnded)
        {
            await EndAsync(meeting, huddle, context, cancellationToken);
        }
    }

    /// <summary>One that was over at once was a slip: the review is still to come, unless its time is over too.</summary>
    private static async Task EndAsync(Meeting meeting, MessageTs huddle, HandlerContext context, CancellationToken cancellationToken)
    {
        if (meeting.EndedAt is not null)
        {
            return;
        }

        var wasASlip = context.Now - huddle.Instant < HuddleRule.Shortest;
        if (wasASlip)
        {
            await MeetingStore.HeldInAsync(context.Session, meeting, null);
            await AfterwardsStore.ForgetListAsync(context.Session, meeting);
        }

        if (!wasASlip || meeting.Time?.End <= context.Now)
        {
            await context.PublishAsync(new MeetingEnded(meeting), cancellationToken);
        }
    }
}

/// <summary>A live review is held in a huddle.</summary>
internal sealed record HuddleBegan(Meeting Meeting);

internal sealed record HuddleNote(string Meeting, MessageTs Huddle);

/// <param name="HasMap">The map stood on it when it was posted.</param>
internal sealed record HuddleCardNote(string Meeting, bool HasMap);

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(HuddleNote))]
[JsonSerializable(typeof(HuddleCardNote))]
internal sealed partial class HuddlesJson : JsonSerializerContext;
