using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Interventions;

/// <summary>Looks a day or ten messages later what came of a moment.</summary>
internal sealed class OutcomeHandler(ThreadWords words) : IHandle<ThreadWritten>, IHandle<Report.ThreadRead>
{
    private static readonly IReadOnlySet<Sign> AllCount = new HashSet<Sign>();

    public async Task HandleAsync(ThreadWritten happened, HandlerContext context, CancellationToken cancellationToken)
    {
        foreach (var moment in (await InterventionStore.OfThreadAsync(context.Session, happened.Thread)).Where(moment => moment.Outcome is null))
        {
            if (await ReviewStore.CountAfterAsync(context.Session, happened.Thread, moment.After) >= InterventionPlan.MostMessages)
            {
                await InterventionPlan.HastenAsync(moment, context);
            }
        }
    }

    public async Task HandleAsync(Report.ThreadRead happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Purpose is not InterventionPlan.Purpose
            || NudgeButtons.Read(happened.Installation, happened.Note) is not { } reference
            || await InterventionStore.FindAsync(context.Session, reference.Thread, reference.Pair) is not { Outcome: null } moment)
        {
            return;
        }

        var view = await words.ReadAsync(reference.Thread, happened.Messages, AllCount, context.Session, context.Now);
        var nudge = (await NudgeStore.OfThreadAsync(context.Session, reference.Thread)).FirstOrDefault(nudge => nudge.Pair == reference.Pair);
        await InterventionStore.SetOutcomeAsync(context.Session, reference.Thread, reference.Pair, OutcomeRule.Of(moment, view, nudge?.WayForward is not null));
        await context.PublishAsync(new PairMovedOn(reference.Thread, reference.Pair), cancellationToken);
    }
}
