using FocusBot.Delivery.Inbox;
using FocusBot.Reviews.Asking;

namespace FocusBot.Nudges.Interventions;

/// <summary>Counts whether the two who were asked confirm what FocusBot went by.</summary>
internal sealed class PairAnsweredHandler : IHandle<PairAnswered>
{
    public Task HandleAsync(PairAnswered happened, HandlerContext context, CancellationToken cancellationToken) =>
        InterventionStore.AnsweredAsync(context.Session, happened.Thread, happened.Pair, happened.WasRight ? null : NotQuiteReason.NotStuck, context.Now);
}
