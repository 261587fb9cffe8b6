using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Reviews.Convening;

/// <summary>Moves a live review, for whoever asked about it. Answers stay, and nobody is asked again.</summary>
internal sealed class MoveFormSent(TimeProvider clock) : IAnswer<ConversationEvent.FormSubmitted>
{
    public Task<Answer> AnswerAsync(ConversationEvent.FormSubmitted happened, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(Read(happened, clock.GetUtcNow()) is { Complaints: { Count: > 0 } complaints } ? new Answer.Complain(complaints) : new Answer.Keep());

    public async Task HandleAsync(ConversationEvent.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var (time, complaints) = Read(happened, context.Now);
        var path = AnswerTo.Of(happened) with { Channel = happened.Place ?? default };
        var meeting = await MeetingInReach.FindAsync(context.Session, happened);
        var refusal = meeting is null ? MeetingMessage.Gone : SteeringRule.Refuse(meeting, happened.User);
        if (meeting is null || refusal is not null || time is null)
        {
            await context.EnqueueAsync(path.With(refusal ?? RoutingMessage.FormNotTaken(complaints)));
            return;
        }

        await MeetingStore.MoveAsync(context.Session, meeting, time);
        await context.EnqueueAsync(path.With(ConveningMessage.Moved(time)));
        await context.PublishAsync(new MeetingScheduled(meeting with { Time = time }, WasMoved: true), cancellationToken);
    }

    private static (MeetingTime? Time, IReadOnlyDictionary<string, string> Complaints) Read(ConversationEvent.FormSubmitted sent, DateTimeOffset now)
    {
        var complaints = new Dictionary<string, string>();
        var time = MeetingFormRule.ReadTime(sent.Values, now, complaints);
        if (time is null && complaints.Count == 0)
        {
            complaints[MeetingForm.Start] = "Choose the new time.";
        }

        return (time, complaints);
    }
}
