using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Teams.Channels;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Reviews.Meetings;

/// <summary>Begins a review: one message in the channel; once it stands, each person is looked at and asked in private.</summary>
internal sealed class MeetingHandler :
    IHandle<Happened.CommandGiven>,
    IHandle<Happened.ChannelIdChanged>,
    IHandle<Report.Delivered>,
    IHandle<Report.Refused>
{
    private const string Purpose = "meeting";

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(30);

    public async Task HandleAsync(Happened.CommandGiven happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (CommandWords.Of(happened.Words) is not { Verb: MeetingAtOnce.Verb } words)
        {
            return;
        }

        var path = new AnswerTo(happened.Installation, happened.Channel, happened.User, happened.Invocation, Address: happened.Reply);
        var channel = await ChannelStore.FindAsync(context.Session, happened.Installation, happened.Channel);
        var refusal = channel is null ? RefusalMessage.NotAMember(happened.Channel) : RequestRule.Refuse(channel);
        switch (MeetingCommandRule.Read(words.Rest, happened.Command))
        {
            case var _ when refusal is not null:
                await context.EnqueueAsync(path.With(refusal));
                break;
            case MeetingRequest.Refused(var sentence):
                await context.EnqueueAsync(path.With(MeetingMessage.Refused(sentence)));
                break;
            case MeetingRequest.Begin(var people, var topic):
                await BeginAsync(path, people, topic, context);
                break;
        }
    }

    public Task HandleAsync(Happened.ChannelIdChanged happened, HandlerContext context, CancellationToken cancellationToken) =>
        MeetingStore.RenameChannelAsync(context.Session, happened.Installation, happened.Old, happened.New);

    public async Task HandleAsync(Report.Delivered happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened is { Purpose: Purpose, Ts: { } ts } && await MeetingStore.FindAsync(context.Session, happened.Installation, happened.Note) is { } meeting)
        {
            await MeetingStore.PostedAsync(context.Session, meeting, ts);
            await MeetingInvitations.SendAsync(meeting with { Ts = ts }, context, cancellationToken);
        }
    }

    public async Task HandleAsync(Report.Refused happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Purpose is Purpose && await MeetingStore.FindAsync(context.Session, happened.Installation, happened.Note) is { } meeting)
        {
            await MeetingStore.RemoveAsync(context.Session, meeting);
            var path = new AnswerTo(meeting.Installation, meeting.Channel, meeting.Organiser, $"meeting/{meeting.Id}/refused");
            await context.EnqueueAsync(path.With(RefusalMessage.QuestionNotPosted(meeting.Channel, happened.Reason)));
        }
    }

    private static async Task BeginAsync(AnswerTo path, IReadOnlyList<UserId> people, string topic, HandlerContext context)
    {
        var meeting = new Meeting(
            path.Installation, path.Request, path.Channel, path.User, null, null, IsRevealed: false, [.. people.Select(person => new Invitee(person, null, false))]);
        if (await MeetingStore.AddAsync(context.Session, meeting, context.Now))
        {
            // The topic stands in the message and nowhere else.
            await context.EnqueueAsync(new(path.Installation, $"meeting/{meeting.Id}", Purpose, new Parcel.ChannelPost(path.Channel, MeetingMessage.InTheChannel(meeting, topic)))
            {
                Note = meeting.Id,
                LongestWait = StaysInteresting,
                WantsReport = true,
            });
            await context.EnqueueAsync(path.With(MeetingMessage.Begun(meeting)));
        }
    }
}
