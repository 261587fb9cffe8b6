using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.People;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Reviews.Afterwards;

/// <summary>Keeps what somebody who was at a live review says of it.</summary>
internal sealed class JudgeButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await MeetingPress.FindAsync(happened, context, meeting => AfterwardsStore.IsListedAsync(context.Session, meeting, happened.User)) is not var (meeting, path))
        {
            return;
        }

        if (await RefuseAsync(meeting, path.User, context) is { } refusal)
        {
            await context.EnqueueAsync(path.With(refusal));
        }
        else if (happened.Action == AfterwardsButtons.Absent)
        {
            await AfterwardsStore.TakeBackAsync(context.Session, meeting, path.User);
            await AfterwardsStore.WasAbsentAsync(context.Session, meeting, path.User);
            await context.EnqueueAsync(path.With(AfterwardsMessage.WasAbsent));
            await context.PublishAsync(new Judged(meeting), cancellationToken);
        }
        else
        {
            await SaveAsync(meeting, path, happened.Action, context);
            await AnswerAsync(meeting, path, context, cancellationToken);
        }
    }

    private static async Task<Card?> RefuseAsync(Meeting meeting, UserId person, HandlerContext context) =>
        meeting.InviteeOf(person) is null && !await AfterwardsStore.IsListedAsync(context.Session, meeting, person) ? AfterwardsMessage.NotAsked
        : meeting.IsClosed ? AfterwardsMessage.Closed
        : await PeopleStore.IsAnalysedAsync(context.Session, meeting.Installation, person, context.Now) ? null
        : AfterwardsMessage.NotKept;

    private static Task SaveAsync(Meeting meeting, AnswerTo path, string action, HandlerContext context) =>
        AfterwardsButtons.VerdictOf(action) is { } verdict ? AfterwardsStore.JudgeAsync(context.Session, meeting, path.User, verdict, context.Now)
        : AfterwardsButtons.LevelOf(action) is { } level ? AfterwardsStore.TalkedAsync(context.Session, meeting, path.User, level)
        : action == AfterwardsButtons.Show || action == AfterwardsButtons.Hide ? AfterwardsStore.ShowAsync(context.Session, meeting, path.User, action == AfterwardsButtons.Show)
        : Task.CompletedTask;

    private static async Task AnswerAsync(Meeting meeting, AnswerTo path, HandlerContext context, CancellationToken cancellationToken)
    {
        var said = (await AfterwardsStore.JudgementsAsync(context.Session, meeting)).FirstOrDefault(judgement => judgement.Person == path.User);
        await context.EnqueueAsync(path.With(said is null ? AfterwardsMessage.VerdictFirst : AfterwardsMessage.Answered(meeting, said)));
        await context.PublishAsync(new Judged(meeting), cancellationToken);
    }
}
