using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Storage;
using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Meetings;

/// <summary>Begins a live review: one message in the channel asks its people beforehand.</summary>
internal sealed class MeetingCommand(Database database) : IAnswer<CommandUse>
{
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(30);

    public async Task<Answer> AnswerAsync(CommandUse happened, CancellationToken cancellationToken)
    {
        var channel = await database.ReadAsync(session => ChannelStore.FindAsync(session, new(happened.Installation, happened.Channel)));
        return Refuse(channel, happened) is { } refusal ? new Answer.Say(refusal) : new Answer.Keep();
    }

    public async Task HandleAsync(CommandUse happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var channel = await ChannelStore.FindAsync(context.Session, new(happened.Installation, happened.Channel));
        if (Refuse(channel, happened) is { } refusal)
        {
            await context.EnqueueAsync(happened.Path.With(refusal));
        }
        else if (Read(happened) is MeetingRequest.Begin(var people, var topic))
        {
            await BeginAsync(happened.Path, people, topic, context);
        }
    }

    private static MeetingRequest Read(CommandUse use) => MeetingCommandRule.Read(use.Rest);

    private static Card? Refuse(Channel? channel, CommandUse use) =>
        channel is null ? RefusalMessage.NotAMember(use.Channel)
        : RequestRule.Refuse(channel) is { } refusal ? refusal
        : Read(use) is MeetingRequest.Refused(var sentence) ? MeetingMessage.Refused(sentence)
        : null;

    private static async Task BeginAsync(AnswerTo path, IReadOnlyList<UserId> people, string topic, HandlerContext context)
    {
        var meeting = new Meeting(
            path.Installation, path.Request, path.Channel, path.User, null, null, IsRevealed: false, [.. people.Select(person => new Invitee(person, null, false))]);
        if (await MeetingStore.AddAsync(context.Session, meeting, context.Now))
        {
            // The topic is in the message and nowhere else.
            var post = new Parcel.ChannelPost(path.Channel, MeetingMessage.InTheChannel(meeting, topic));
            await context.EnqueueAsync(MeetingPostedHandler.Purpose.Send(path.Installation, $"meeting/{meeting.Id}", post, new(meeting.Id)) with { LongestWait = StaysInteresting });
            await context.EnqueueAsync(path.With(MeetingMessage.Begun(meeting)));
        }
    }
}
