using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.Levels;
using FocusBot.Nudges.Automatic;
using FocusBot.Reviews;
using FocusBot.Teams;

namespace FocusBot.Nudges;

/// <summary>What the buttons under a nudge change: what the thread decides, and whether it wants more nudges.</summary>
internal sealed class NudgeButtonHandler : IHandle<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, Turn turn, CancellationToken cancellationToken)
    {
        // Asking why changes nothing, so everybody who sees the nudge may.
        if (!happened.Action.StartsWith(NudgeButtons.Prefix, StringComparison.Ordinal)
            || happened.Action is NudgeButtons.WhyAction
            || NudgeButtons.Read(happened) is not { } reference)
        {
            return;
        }

        var path = new AnswerPath(
            happened.Installation, reference.Thread.Channel, happened.User, $"press/{happened.User}/{happened.PressedAt}/{happened.Action}", reference.Thread.Root,
            happened.Reply, Replaces: happened.IsPrivate);
        var nudge = await FindAsync(reference, turn);
        var thread = await ReviewStore.FindAsync(turn.Session, reference.Thread);
        if (NudgePressRule.Refuse(nudge, thread, happened.User, isUndo: happened.Action is NudgeButtons.UnmuteAction) is { } refusal)
        {
            await turn.EnqueueAsync(path.With(refusal));
        }
        else if (nudge is not null)
        {
            await PressAsync(happened.Action, nudge, path, turn, cancellationToken);
        }
    }

    private static async Task PressAsync(string action, Nudge nudge, AnswerPath path, Turn turn, CancellationToken cancellationToken)
    {
        switch (action)
        {
            case NudgeButtons.MuteAction:
                await NudgeStore.MuteAsync(turn.Session, nudge.Thread, path.User, turn.Now);
                await turn.EnqueueAsync(path.With(NudgeMessage.Muted(nudge)));
                await turn.PublishAsync(new ParticipationChanged(nudge.Thread), cancellationToken);
                break;
            case NudgeButtons.UnmuteAction:
                await NudgeStore.UnmuteAsync(turn.Session, nudge.Thread);
                await turn.EnqueueAsync(path.With(NudgeMessage.Unmuted));
                await turn.PublishAsync(new ParticipationChanged(nudge.Thread), cancellationToken);
                break;
            case NudgeButtons.ShareAction:
                await ShareAsync(nudge, path, turn, cancellationToken);
                break;
            default:
                if (NudgeButtons.LevelOf(action) is { } level)
                {
                    await DecideAsync(nudge, level, path, turn);
                }

                break;
        }
    }

    /// <summary>The thread sees it once both of the two want that, and only as long as it still says what is so.</summary>
    private static async Task ShareAsync(Nudge nudge, AnswerPath path, Turn turn, CancellationToken cancellationToken)
    {
        if (!nudge.Pair.Names(path.User))
        {
            await turn.EnqueueAsync(path.With(NudgeMessage.NotOneOfTheTwo));
            return;
        }

        var shared = await NudgeStore.ShareAsync(turn.Session, nudge, path.User, turn.Now);
        await turn.EnqueueAsync(path.With(shared >= 2 ? NudgeMessage.Shared : NudgeMessage.ShareNoted));
        if (shared >= 2 && nudge.State is NudgeState.InPrivate)
        {
            var onItsWay = nudge with { State = NudgeState.OnItsWay };
            await NudgeStore.UpdateAsync(turn.Session, onItsWay);
            await NudgePost.PostAsync(onItsWay, turn);
            await turn.PublishAsync(new ParticipationChanged(nudge.Thread), cancellationToken);
        }
    }

    private static async Task DecideAsync(Nudge nudge, Level level, AnswerPath path, Turn turn)
    {
        if (nudge.WayForward == level)
        {
            await turn.EnqueueAsync(path.With(NudgeMessage.DecidedAlready(level)));
            return;
        }

        await NudgeStore.UpdateAsync(turn.Session, nudge with { WayForward = level });
        await MomentStore.AnsweredAsync(turn.Session, nudge.Thread, nudge.Pair, isNotQuite: false, turn.Now);
        var (installation, channel, root) = nudge.Thread;
        var focus = await FocusStore.FindAsync(turn.Session, installation, channel, turn.Now);
        await turn.EnqueueAsync(new(
            installation, $"{nudge.Key}/forward/{path.Request}", "way-forward", new Parcel.ThreadPost(channel, root, FocusMessage.Beside(NudgeMessage.Decided(level), focus))));
    }

    private static async Task<Nudge?> FindAsync(NudgeReference reference, Turn turn) =>
        (await NudgeStore.OfThreadAsync(turn.Session, reference.Thread)).FirstOrDefault(nudge => nudge.Pair == reference.Pair);
}
