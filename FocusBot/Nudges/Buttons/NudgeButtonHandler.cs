using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Focus;

namespace FocusBot.Nudges.Buttons;

/// <summary>What the buttons under a nudge change: what the thread decides, and whether it wants more nudges.</summary>
internal sealed class NudgeButtonHandler : IHandle<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        // Asking why changes nothing, so everybody who sees the nudge may.
        if (!happened.Action.StartsWith(NudgeButtons.Prefix, StringComparison.Ordinal)
            || happened.Action is NudgeButtons.WhyAction
            || NudgeButtons.Read(happened) is not { } reference)
        {
            return;
        }

        var path = new AnswerTo(
            happened.Installation, reference.Thread.Channel, happened.User, $"press/{happened.User}/{happened.PressedAt}/{happened.Action}", reference.Thread.Root,
            happened.Reply, Replaces: happened.IsPrivate);
        var nudge = await FindAsync(reference, context);
        var thread = await ReviewStore.FindAsync(context.Session, reference.Thread);
        if (NudgePressRule.Refuse(nudge, thread, happened.User, isUndo: happened.Action is NudgeButtons.UnmuteAction) is { } refusal)
        {
            await context.EnqueueAsync(path.With(refusal));
        }
        else if (nudge is not null)
        {
            await PressAsync(happened.Action, nudge, path, context, cancellationToken);
        }
    }

    private static async Task PressAsync(string action, Nudge nudge, AnswerTo path, HandlerContext context, CancellationToken cancellationToken)
    {
        switch (action)
        {
            case NudgeButtons.MuteAction:
                await NudgeStore.MuteAsync(context.Session, nudge.Thread, path.User, context.Now);
                await context.EnqueueAsync(path.With(NudgeMessage.Muted(nudge)));
                await context.PublishAsync(new ParticipationChanged(nudge.Thread), cancellationToken);
                break;
            case NudgeButtons.UnmuteAction:
                await NudgeStore.UnmuteAsync(context.Session, nudge.Thread);
                await context.EnqueueAsync(path.With(NudgeMessage.Unmuted));
                await context.PublishAsync(new ParticipationChanged(nudge.Thread), cancellationToken);
                break;
            case NudgeButtons.ShareAction:
                await ShareAsync(nudge, path, context, cancellationToken);
                break;
            default:
                if (NudgeButtons.LevelOf(action) is { } level)
                {
                    await DecideAsync(nudge, level, path, context);
                }

                break;
        }
    }

    /// <summary>The thread sees it once both of the two want that, and only as long as it still says what is so.</summary>
    private static async Task ShareAsync(Nudge nudge, AnswerTo path, HandlerContext context, CancellationToken cancellationToken)
    {
        if (!nudge.Pair.Names(path.User))
        {
            await context.EnqueueAsync(path.With(NudgeMessage.NotOneOfTheTwo));
            return;
        }

        var shared = await NudgeStore.ShareAsync(context.Session, nudge, path.User, context.Now);
        await context.EnqueueAsync(path.With(shared >= 2 ? NudgeMessage.Shared : NudgeMessage.ShareNoted));
        if (shared >= 2 && nudge.State is NudgeState.InPrivate)
        {
            var onItsWay = nudge with { State = NudgeState.OnItsWay };
            await NudgeStore.UpdateAsync(context.Session, onItsWay);
            await NudgePost.PostAsync(onItsWay, context);
            await context.PublishAsync(new ParticipationChanged(nudge.Thread), cancellationToken);
        }
    }

    private static async Task DecideAsync(Nudge nudge, Level level, AnswerTo path, HandlerContext context)
    {
        if (nudge.WayForward == level)
        {
            await context.EnqueueAsync(path.With(NudgeMessage.DecidedAlready(level)));
            return;
        }

        await NudgeStore.UpdateAsync(context.Session, nudge with { WayForward = level });
        await InterventionStore.AnsweredAsync(context.Session, nudge.Thread, nudge.Pair, isNotQuite: false, context.Now);
        var (installation, channel, root) = nudge.Thread;
        var focus = await FocusStore.FindAsync(context.Session, installation, channel, context.Now);
        await context.EnqueueAsync(new(
            installation, $"{nudge.Key}/forward/{path.Request}", "way-forward", new Parcel.ThreadPost(channel, root, FocusMessage.Beside(NudgeMessage.Decided(level), focus))));
    }

    private static async Task<Nudge?> FindAsync(NudgeReference reference, HandlerContext context) =>
        (await NudgeStore.OfThreadAsync(context.Session, reference.Thread)).FirstOrDefault(nudge => nudge.Pair == reference.Pair);
}
