using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.Teams;
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

    public async Task HandleAsync(Happened.CommandGiven happened, Turn turn, CancellationToken cancellationToken)
    {
        if (CommandWords.Of(happened.Words) is not { Verb: MeetingAtOnce.Verb } words)
        {
            return;
        }

        var path = new AnswerPath(happened.Installation, happened.Channel, happened.User, happened.Invocation, Address: happened.Reply);
        var channel = await ChannelStore.FindAsync(turn.Session, happened.Installation, happened.Channel);
        var refusal = channel is null ? RefusalMessage.NotAMember(happened.Channel) : RequestRule.Refuse(channel);
        switch (MeetingCommandRule.Read(words.Rest, happened.Command))
        {
            case var _ when refusal is not null:
                await turn.EnqueueAsync(path.With(refusal));
                break;
            case MeetingRequest.Refused(var sentence):
                await turn.EnqueueAsync(path.With(MeetingMessage.Refused(sentence)));
                break;
            case MeetingRequest.Begin(var people, var topic):
                await BeginAsync(path, people, topic, turn);
                break;
        }
    }

    public Task HandleAsync(Happened.ChannelIdChanged happened, Turn turn, CancellationToken cancellationToken) =>
        MeetingStore.RenameChannelAsync(turn.Session, happened.Installation, happened.Old, happened.New);

    public async Task HandleAsync(Report.Delivered happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened is { Purpose: Purpose, Ts: { } ts } && await MeetingStore.FindAsync(turn.Session, happened.Installation, happened.Note) is { } meeting)
        {
            await MeetingStore.PostedAsync(turn.Session, meeting, ts);
            await MeetingInvitations.SendAsync(meeting with { Ts = ts }, turn, cancellationToken);
        }
    }

    public async Task HandleAsync(Report.Refused happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened.Purpose is Purpose && await MeetingStore.FindAsync(turn.Session, happened.Installation, happened.Note) is { } meeting)
        {
            await MeetingStore.RemoveAsync(turn.Session, meeting);
            var path = new AnswerPath(meeting.Installation, meeting.Channel, meeting.Organiser, $"meeting/{meeting.Id}/refused");
            await turn.EnqueueAsync(path.With(RefusalMessage.QuestionNotPosted(meeting.Channel, happened.Reason)));
        }
    }

    private static async Task BeginAsync(AnswerPath path, IReadOnlyList<UserId> people, string topic, Turn turn)
    {
        var meeting = new Meeting(
            path.Installation, path.Request, path.Channel, path.User, null, null, IsRevealed: false, [.. people.Select(person => new Invitee(person, null, false))]);
        if (await MeetingStore.AddAsync(turn.Session, meeting, turn.Now))
        {
            // The topic stands in the message and nowhere else.
            await turn.EnqueueAsync(new(path.Installation, $"meeting/{meeting.Id}", Purpose, new Parcel.ChannelPost(path.Channel, MeetingMessage.InTheChannel(meeting, topic)))
            {
                Note = meeting.Id,
                LongestWait = StaysInteresting,
                WantsReport = true,
            });
            await turn.EnqueueAsync(path.With(MeetingMessage.Begun(meeting)));
        }
    }
}
