using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Meetings;
using FocusBot.Storage;

namespace FocusBot.Reviews.Convening;

/// <summary>Opens the form in which a live review is moved, for whoever asked about it.</summary>
internal sealed class MoveButton(Database database) : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task<Answer> AnswerAsync(ConversationEvent.ButtonPressed happened, CancellationToken cancellationToken)
    {
        var meeting = await database.ReadAsync(session => MeetingInReach.FindAsync(session, happened));
        return Refuse(meeting, happened.User) is { } refusal ? new Answer.Say(refusal)
            : meeting is not null ? new Answer.Open(MeetingForm.Moving(meeting))
            : new Answer.Keep();
    }

    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var meeting = await MeetingInReach.FindAsync(context.Session, happened);
        await context.EnqueueAsync(AnswerTo.Of(happened).With(Refuse(meeting, happened.User) ?? RoutingMessage.FormNotOpened));
    }

    private static Card? Refuse(Meeting? meeting, UserId person) => meeting is null ? MeetingMessage.Gone : SteeringRule.Refuse(meeting, person);
}
