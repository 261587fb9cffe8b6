using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.Levels;

namespace FocusBot.Reviews.Meetings;

/// <summary>What people press around a live review: answers, the reveal, and the verdict afterwards.</summary>
internal sealed class MeetingButtonHandler : IHandle<ConversationEvent.ButtonPressed>, IHandle<MeetingAnswered>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, Turn turn, CancellationToken cancellationToken)
    {
        if (!happened.Action.StartsWith(MeetingButtons.Prefix, StringComparison.Ordinal))
        {
            return;
        }

        var meeting = await MeetingStore.FindAsync(turn.Session, happened.Installation, happened.Value);
        var path = new AnswerPath(
            happened.Installation, meeting?.Channel ?? happened.Channel ?? default, happened.User, $"press/{happened.User}/{happened.PressedAt}/{happened.Action}",
            Address: happened.Reply, Replaces: happened.IsPrivate);
        if (meeting is null)
        {
            await turn.EnqueueAsync(path.With(MeetingMessage.Gone));
            return;
        }

        await PressAsync(happened, meeting, path, turn, cancellationToken);
    }

    public Task HandleAsync(MeetingAnswered happened, Turn turn, CancellationToken cancellationToken) =>
        happened.Meeting is { IsComplete: true, IsRevealed: false } ? RevealAsync(happened.Meeting, turn) : Task.CompletedTask;

    private static Task PressAsync(ConversationEvent.ButtonPressed pressed, Meeting meeting, AnswerPath path, Turn turn, CancellationToken cancellationToken) => pressed.Action switch
    {
        MeetingButtons.Reveal => RevealOnRequestAsync(meeting, path, turn),
        MeetingButtons.Show or MeetingButtons.Hide => ShowAsync(meeting, path, pressed.Action is MeetingButtons.Show, turn),
        var action when MeetingButtons.AnswerOf(action) is { } level => AnswerAsync(meeting, path, level, pressed.PressedAt, turn, cancellationToken),
        var action when MeetingButtons.NeedOf(action) is { } level => NeedAsync(meeting, path, level, turn),
        var action when MeetingButtons.VerdictOf(action) is { } verdict => JudgeAsync(meeting, path, verdict, turn),
        _ => Task.CompletedTask,
    };

    private static async Task AnswerAsync(
        Meeting meeting, AnswerPath path, DeclaredLevel level, MessageTs pressedAt, Turn turn, CancellationToken cancellationToken)
    {
        if (Refuse(meeting, path.User) is { } refusal)
        {
            await turn.EnqueueAsync(path.With(refusal));
            return;
        }

        await MeetingStore.AnswerAsync(turn.Session, meeting, path.User, level, pressedAt.Instant);
        await AnsweredAsync(meeting, path, turn);
        if (await MeetingStore.FindAsync(turn.Session, meeting.Installation, meeting.Id) is { } now)
        {
            await turn.PublishAsync(new MeetingAnswered(now), cancellationToken);
        }

        await turn.PublishAsync(new WaitingChanged(meeting.Installation, path.User), cancellationToken);
    }

    private static async Task ShowAsync(Meeting meeting, AnswerPath path, bool isShown, Turn turn)
    {
        if (Refuse(meeting, path.User) is { } refusal)
        {
            await turn.EnqueueAsync(path.With(refusal));
            return;
        }

        await MeetingStore.ShowAsync(turn.Session, meeting, path.User, isShown);
        await AnsweredAsync(meeting, path, turn);
    }

    private static async Task AnsweredAsync(Meeting meeting, AnswerPath path, Turn turn)
    {
        if (await MeetingStore.FindAsync(turn.Session, meeting.Installation, meeting.Id) is { } now && now.InviteeOf(path.User) is { } invitee)
        {
            await turn.EnqueueAsync(path.With(MeetingMessage.Answered(now, invitee)));
        }
    }

    private static Task RevealOnRequestAsync(Meeting meeting, AnswerPath path, Turn turn) => meeting switch
    {
        _ when meeting.Organiser != path.User => turn.EnqueueAsync(path.With(MeetingMessage.OnlyTheOrganiser)),
        { IsRevealed: true } => turn.EnqueueAsync(path.With(MeetingMessage.MapStands)),
        _ when meeting.Invitees.All(invitee => invitee.Level is null) => turn.EnqueueAsync(path.With(MeetingMessage.NothingToReveal)),
        _ => RevealAsync(meeting, turn),
    };

    private static async Task RevealAsync(Meeting meeting, Turn turn)
    {
        await MeetingStore.RevealedAsync(turn.Session, meeting);
        if (meeting.Ts is { } ts)
        {
            await turn.EnqueueAsync(new(
                meeting.Installation, $"meeting/{meeting.Id}/map", "meeting-map", new Parcel.ThreadPost(meeting.Channel, ts, MeetingMessage.Map(meeting))));
        }

        foreach (var invitee in meeting.Invitees.Where(invitee => invitee.Level is null))
        {
            await turn.PublishAsync(new WaitingChanged(meeting.Installation, invitee.Person), CancellationToken.None);
        }
    }

    private static async Task NeedAsync(Meeting meeting, AnswerPath path, Level level, Turn turn)
    {
        if (meeting.Organiser != path.User)
        {
            await turn.EnqueueAsync(path.With(MeetingMessage.OnlyTheOrganiser));
            return;
        }

        await MeetingStore.NeedsAsync(turn.Session, meeting, level);
        await turn.EnqueueAsync(path.With(MeetingMessage.Needs(level)));
        if (meeting is { IsRevealed: true, Ts: { } ts })
        {
            await turn.EnqueueAsync(new(
                meeting.Installation, $"meeting/{meeting.Id}/needs/{level}", "meeting-needs", new Parcel.ThreadPost(meeting.Channel, ts, MeetingMessage.NeedsAfterTheMap(level))));
        }
    }

    private static async Task JudgeAsync(Meeting meeting, AnswerPath path, MeetingVerdict verdict, Turn turn)
    {
        if (meeting.InviteeOf(path.User) is null && meeting.Organiser != path.User)
        {
            await turn.EnqueueAsync(path.With(MeetingMessage.NotInvited));
            return;
        }

        await MeetingStore.JudgeAsync(turn.Session, meeting, path.User, verdict, turn.Now);
        await turn.EnqueueAsync(path.With(MeetingMessage.Judged(verdict)));
    }

    private static Card? Refuse(Meeting meeting, UserId person) =>
        meeting.InviteeOf(person) is null ? MeetingMessage.NotInvited
        : meeting.IsRevealed ? MeetingMessage.MapStands
        : null;
}
