using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Focus;

namespace FocusBot.Nudges.Buttons;

/// <summary>Says in the thread which level its decision needs today.</summary>
internal sealed class NudgeForwardButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await NudgePress.FindAsync(happened, context) is not var (nudge, path))
        {
            return;
        }

        if (NudgeButtons.LevelOf(happened.Action) is not { } level || nudge.WayForward == level)
        {
            await context.EnqueueAsync(path.With(nudge.WayForward is { } chosen ? NudgeMessage.DecidedAlready(chosen) : RoutingMessage.UnknownButton));
            return;
        }

        await NudgeStore.UpdateAsync(context.Session, nudge with { WayForward = level });
        await InterventionStore.AnsweredAsync(context.Session, nudge.Thread, nudge.Pair, isNotQuite: false, context.Now);
        var (installation, channel, root) = nudge.Thread;
        var focus = await FocusStore.FindAsync(context.Session, new(installation, channel), context.Now);
        await context.EnqueueAsync(new(
            installation, $"{nudge.Key}/forward/{path.Request}", "way-forward", new Parcel.ThreadPost(channel, root, FocusMessage.Beside(NudgeMessage.Decided(level), focus))));
    }
}
