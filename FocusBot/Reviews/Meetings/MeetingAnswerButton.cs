using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Meetings;

/// <summary>Keeps the level at which a person wants to talk in a live review, and whether their name is beside it.</summary>
internal sealed class MeetingAnswerButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await MeetingPress.FindAsync(happened, context) is not var (meeting, path))
        {
            return;
        }

        if (Refuse(meeting, path.User) is { } refusal)
        {
            await context.EnqueueAsync(path.With(refusal));
        }
        else if (MeetingButtons.AnswerOf(happened.Action) is { } level)
        {
            await AnswerAsync(meeting, path, level, happened.PressedAt, context, cancellationToken);
        }
        else
        {
            await MeetingStore.ShowAsync(context.Session, meeting, path.User, happened.Action == MeetingButtons.Show);
            await AnsweredAsync(meeting, path, context, cancellationToken);
        }
    }

    private static async Task AnswerAsync(
        Meeting meeting, AnswerTo path, DeclaredLevel level, MessageTs pressedAt, HandlerContext context, CancellationToken cancellationToken)
    {
        await MeetingStore.AnswerAsync(context.Session, meeting, path.User, level, pressedAt.Instant);
        await AnsweredAsync(meeting, path, context, cancellationToken);
        await context.PublishAsync(new WaitingChanged(meeting.Installation, path.User), cancellationToken);
    }

    /// <summary>Also a name that is put on the map can be the one it waited for.</summary>
    private static async Task AnsweredAsync(Meeting meeting, AnswerTo path, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await MeetingStore.FindAsync(context.Session, meeting.Installation, meeting.Id) is { } now && now.InviteeOf(path.User) is { } invitee)
        {
            await context.EnqueueAsync(path.With(MeetingMessage.Answered(now, invitee)));
            await context.PublishAsync(new MeetingAnswered(now), cancellationToken);
        }
    }

    private static Card? Refuse(Meeting meeting, UserId person) =>
        meeting.InviteeOf(person) is null ? MeetingMessage.NotInvited
        : meeting.IsRevealed ? MeetingMessage.MapStands
        : null;
}
