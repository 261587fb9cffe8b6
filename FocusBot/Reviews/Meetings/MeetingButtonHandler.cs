using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Meetings;

/// <summary>What people press around a live review: answers, the reveal, and the verdict afterwards.</summary>
internal sealed class MeetingButtonHandler : IHandle<ConversationEvent.ButtonPressed>, IHandle<MeetingAnswered>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (!happened.Action.StartsWith(MeetingButtons.Prefix, StringComparison.Ordinal))
        {
            return;
        }

        var meeting = await MeetingStore.FindAsync(context.Session, happened.Installation, happened.Value);
        var path = new AnswerTo(
            happened.Installation, meeting?.Channel ?? happened.Channel ?? default, happened.User, $"press/{happened.User}/{happened.PressedAt}/{happened.Action}",
            Address: happened.Reply, Replaces: happened.IsPrivate);
        if (meeting is null)
        {
            await context.EnqueueAsync(path.With(MeetingMessage.Gone));
            return;
        }

        await PressAsync(happened, meeting, path, context, cancellationToken);
    }

    public Task HandleAsync(MeetingAnswered happened, HandlerContext context, CancellationToken cancellationToken) =>
        happened.Meeting is { IsComplete: true, IsRevealed: false } ? RevealAsync(happened.Meeting, context) : Task.CompletedTask;

    private static Task PressAsync(ConversationEvent.ButtonPressed pressed, Meeting meeting, AnswerTo path, HandlerContext context, CancellationToken cancellationToken) => pressed.Action switch
    {
        MeetingButtons.Reveal => RevealOnRequestAsync(meeting, path, context),
        MeetingButtons.Show or MeetingButtons.Hide => ShowAsync(meeting, path, pressed.Action is MeetingButtons.Show, context),
        var action when MeetingButtons.AnswerOf(action) is { } level => AnswerAsync(meeting, path, level, pressed.PressedAt, context, cancellationToken),
        var action when MeetingButtons.NeedOf(action) is { } level => NeedAsync(meeting, path, level, context),
        var action when MeetingButtons.VerdictOf(action) is { } verdict => JudgeAsync(meeting, path, verdict, context),
        _ => Task.CompletedTask,
    };

    private static async Task AnswerAsync(
        Meeting meeting, AnswerTo path, DeclaredLevel level, MessageTs pressedAt, HandlerContext context, CancellationToken cancellationToken)
    {
        if (Refuse(meeting, path.User) is { } refusal)
        {
            await context.EnqueueAsync(path.With(refusal));
            return;
        }

        await MeetingStore.AnswerAsync(context.Session, meeting, path.User, level, pressedAt.Instant);
        await AnsweredAsync(meeting, path, context);
        if (await MeetingStore.FindAsync(context.Session, meeting.Installation, meeting.Id) is { } now)
        {
            await context.PublishAsync(new MeetingAnswered(now), cancellationToken);
        }

        await context.PublishAsync(new WaitingChanged(meeting.Installation, path.User), cancellationToken);
    }

    private static async Task ShowAsync(Meeting meeting, AnswerTo path, bool isShown, HandlerContext context)
    {
        if (Refuse(meeting, path.User) is { } refusal)
        {
            await context.EnqueueAsync(path.With(refusal));
            return;
        }

        await MeetingStore.ShowAsync(context.Session, meeting, path.User, isShown);
        await AnsweredAsync(meeting, path, context);
    }

    private static async Task AnsweredAsync(Meeting meeting, AnswerTo path, HandlerContext context)
    {
        if (await MeetingStore.FindAsync(context.Session, meeting.Installation, meeting.Id) is { } now && now.InviteeOf(path.User) is { } invitee)
        {
            await context.EnqueueAsync(path.With(MeetingMessage.Answered(now, invitee)));
        }
    }

    private static Task RevealOnRequestAsync(Meeting meeting, AnswerTo path, HandlerContext context) => meeting switch
    {
        _ when meeting.Organiser != path.User => context.EnqueueAsync(path.With(MeetingMessage.OnlyTheOrganiser)),
        { IsRevealed: true } => context.EnqueueAsync(path.With(MeetingMessage.MapStands)),
        _ when meeting.Invitees.All(invitee => invitee.Level is null) => context.EnqueueAsync(path.With(MeetingMessage.NothingToReveal)),
        _ => RevealAsync(meeting, context),
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

    private static async Task NeedAsync(Meeting meeting, AnswerTo path, Level level, HandlerContext context)
    {
        if (meeting.Organiser != path.User)
        {
            await context.EnqueueAsync(path.With(MeetingMessage.OnlyTheOrganiser));
            return;
        }

        await MeetingStore.NeedsAsync(context.Session, meeting, level);
        await context.EnqueueAsync(path.With(MeetingMessage.Needs(level)));
        if (meeting is { IsRevealed: true, Ts: { } ts })
        {
            await context.EnqueueAsync(new(
                meeting.Installation, $"meeting/{meeting.Id}/needs/{level}", "meeting-needs", new Parcel.ThreadPost(meeting.Channel, ts, MeetingMessage.NeedsAfterTheMap(level))));
        }
    }

    private static async Task JudgeAsync(Meeting meeting, AnswerTo path, MeetingVerdict verdict, HandlerContext context)
    {
        if (meeting.InviteeOf(path.User) is null && meeting.Organiser != path.User)
        {
            await context.EnqueueAsync(path.With(MeetingMessage.NotInvited));
            return;
        }

        await MeetingStore.JudgeAsync(context.Session, meeting, path.User, verdict, context.Now);
        await context.EnqueueAsync(path.With(MeetingMessage.Judged(verdict)));
    }

    private static Card? Refuse(Meeting meeting, UserId person) =>
        meeting.InviteeOf(person) is null ? MeetingMessage.NotInvited
        : meeting.IsRevealed ? MeetingMessage.MapStands
        : null;
}
