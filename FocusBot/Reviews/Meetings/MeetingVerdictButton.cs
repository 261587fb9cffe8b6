using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Meetings;

/// <summary>Keeps whether a live review was talked at the level its people meant.</summary>
internal sealed class MeetingVerdictButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await MeetingPress.FindAsync(happened, context) is not var (meeting, path))
        {
            return;
        }

        var wasThere = meeting.InviteeOf(path.User) is not null || meeting.Organiser == path.User;
        if (!wasThere || MeetingButtons.VerdictOf(happened.Action) is not { } verdict)
        {
            await context.EnqueueAsync(path.With(wasThere ? RoutingMessage.UnknownButton : MeetingMessage.NotInvited));
            return;
        }

        await MeetingStore.JudgeAsync(context.Session, meeting, path.User, verdict, context.Now);
        await context.EnqueueAsync(path.With(MeetingMessage.Judged(verdict)));
    }
}
