using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.Levels;
using FocusBot.Reviews;

namespace FocusBot.Nudges;

/// <summary>What the buttons under a nudge change: what the thread decides, and whether it wants more nudges.</summary>
internal sealed class NudgeButtonHandler : IHandle<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, Turn turn, CancellationToken cancellationToken)
    {
        if (!happened.Action.StartsWith(NudgeButtons.Prefix, StringComparison.Ordinal)
            || NudgeButtons.Read(happened.Installation, happened.Value) is not { } reference)
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
            default:
                if (NudgeButtons.LevelOf(action) is { } level)
                {
                    await DecideAsync(nudge, level, path, turn);
                }

                break;
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
        var (installation, channel, root) = nudge.Thread;
        await turn.EnqueueAsync(new(
            installation, $"{nudge.Key}/forward/{path.Request}", "way-forward", new Parcel.ThreadPost(channel, root, NudgeMessage.Decided(level))));
    }

    private static async Task<Nudge?> FindAsync(NudgeReference reference, Turn turn) =>
        (await NudgeStore.OfThreadAsync(turn.Session, reference.Thread)).FirstOrDefault(nudge => nudge.Pair == reference.Pair);
}
