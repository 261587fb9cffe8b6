using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Interventions;

/// <summary>Looks a day or ten messages later what came of a moment.</summary>
internal sealed class OutcomeHandler(ThreadWords words) :
    IHandle<ThreadWritten>,
    IPrepare<Report.ThreadRead, CheckedThread>,
    IHandle<Report.ThreadRead>
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

    public async Task<CheckedThread?> PrepareAsync(Report.ThreadRead happening, CancellationToken cancellationToken) =>
        happening.Purpose is InterventionPlan.Purpose && NudgeButtons.Read(happening.Installation, happening.Note) is { } reference
            ? await words.ReadAsync(
                reference.Thread,
                happening.Messages,
                async (session, _) => await InterventionStore.FindAsync(session, reference.Thread, reference.Pair) is { Outcome: null } ? AllCount : null,
                cancellationToken)
            : null;

    /// <summary>When the words could not be read, it stays unknown what came of it.</summary>
    public async Task HandleAsync(Report.ThreadRead happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Purpose is not InterventionPlan.Purpose
            || context.Prepared<CheckedThread>() is not { } view
            || NudgeButtons.Read(happened.Installation, happened.Note) is not { } reference
            || await InterventionStore.FindAsync(context.Session, reference.Thread, reference.Pair) is not { Outcome: null } moment)
        {
            return;
        }

        var nudge = (await NudgeStore.OfThreadAsync(context.Session, reference.Thread)).FirstOrDefault(nudge => nudge.Pair == reference.Pair);
        await InterventionStore.SetOutcomeAsync(context.Session, reference.Thread, reference.Pair, OutcomeRule.Of(moment, view, nudge?.WayForward is not null));
        await context.PublishAsync(new PairMovedOn(reference.Thread, reference.Pair), cancellationToken);
    }
}
