using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Meetings;

/// <summary>Posts the map of a live review: when its organiser asks for it, or once everybody has answered.</summary>
internal sealed class MeetingRevealButton : IAnswer<ConversationEvent.ButtonPressed>, IHandle<MeetingAnswered>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await MeetingPress.FindAsync(happened, context) is var (meeting, path))
        {
            await (Refuse(meeting, path.User) is { } refusal ? context.EnqueueAsync(path.With(refusal)) : RevealAsync(meeting, context));
        }
    }

    public Task HandleAsync(MeetingAnswered happened, HandlerContext context, CancellationToken cancellationToken) =>
        happened.Meeting is { IsComplete: true, IsRevealed: false } ? RevealAsync(happened.Meeting, context) : Task.CompletedTask;

    private static Card? Refuse(Meeting meeting, UserId person) => meeting switch
    {
        _ when !meeting.MayReveal(person) => MeetingMessage.OnlyTheOrganiser,
        { IsRevealed: true } => MeetingMessage.MapStands,
        _ when meeting.Invitees.All(invitee => invitee.Level is null) => MeetingMessage.NothingToReveal,
        _ => null,
    };

    private static async Task RevealAsync(Meeting meeting, HandlerContext context)
    {
        await MeetingStore.RevealedAsync(context.Session, meeting);
        if (meeting.Ts is { } ts)
        {
            await context.EnqueueAsync(new(
                meeting.Installation, $"meeting/{meeting.Id}/map", "meeting-map", new Parcel.ThreadPost(meeting.Channel, ts, MeetingMessage.Map(meeting))));
        }

        foreach (var invitee in meeting.Invitees.Where(invitee => invitee.Level is null))
        {
            await context.PublishAsync(new WaitingChanged(meeting.Installation, invitee.Person), CancellationToken.None);
        }
    }
}
