using FocusBot.Delivery.Inbox;
using FocusBot.Reviews.Contracts;

namespace FocusBot.Nudges.Posting;

/// <summary>Somebody said what a review needs, or something else: the nudges in its thread refer to it.</summary>
internal sealed class NeededHandler : IHandle<ContractChanged>
{
    public async Task HandleAsync(ContractChanged happened, HandlerContext context, CancellationToken cancellationToken)
    {
        foreach (var nudge in await NudgeStore.OfThreadAsync(context.Session, happened.Thread))
        {
            if (nudge is { State: NudgeState.InTheThread, Ts: not null })
            {
                await NudgeEdit.ShowAsync(nudge, context);
            }
            else if (nudge.State is NudgeState.OnItsWay && await context.CancelAsync(nudge.Thread.Installation, nudge.Key))
            {
                await NudgePost.PostAsync(nudge, context);
            }
        }
    }
}
