using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Inference;

namespace FocusBot.Nudges.Interventions;

/// <summary>Looks a day or ten messages later what came of a moment.</summary>
internal sealed class OutcomeHandler(ThreadWords words, InferenceQuery inference) :
    IHandle<ThreadWritten>,
    IPrepareReport<Report.ThreadRead, PairNote, CheckedThread>,
    IHandleReport<PairNote>
{
    private static readonly IReadOnlySet<Sign> AllCount = new HashSet<Sign>();

    public async Task HandleAsync(ThreadWritten happened, HandlerContext context, CancellationToken cancellationToken)
    {
        foreach (var moment in (await InterventionStore.OfThreadAsync(context.Session, happened.Thread)).Where(moment => moment.Outcome is null))
        {
            if (await ReviewStore.CountAfterAsync(context.Session, happened.Thread, moment.After, InterventionPlan.MostMessages) >= InterventionPlan.MostMessages)
            {
                await InterventionPlan.HastenAsync(moment, context);
            }
        }
    }

    public async Task<CheckedThread?> PrepareAsync(Report.ThreadRead report, PairNote note, CancellationToken cancellationToken)
    {
        var (thread, pair) = note.In(report.Installation);
        return await words.ReadAsync(
            thread,
            report.Messages,
            async (session, now) => await inference.MayReadAsync(session, thread.ChannelKey, now) && await InterventionStore.FindAsync(session, thread, pair) is { Outcome: null } ? AllCount : null,
            cancellationToken);
    }

    /// <summary>When the words could not be read, it stays unknown what came of it.</summary>
    public async Task HandleAsync(Report report, PairNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        var reference = note.In(report.Installation);
        if (context.Prepared<CheckedThread>() is not { } view
            || await InterventionStore.FindAsync(context.Session, reference.Thread, reference.Pair) is not { Outcome: null } moment)
        {
            return;
        }

        var nudge = await NudgeStore.FindAsync(context.Session, reference);
        var outcome = OutcomeRule.Of(moment, view, nudge?.WayForward is not null);
        await InterventionStore.SetOutcomeAsync(context.Session, reference.Thread, reference.Pair, outcome);
        await context.PublishAsync(new OutcomeKnown(moment.Act, outcome), cancellationToken);
        if (OutcomeRule.HasMovedOn(outcome, await ReviewStore.CountAfterAsync(context.Session, reference.Thread, moment.After, InterventionPlan.MostMessages)))
        {
            await context.PublishAsync(new PairMovedOn(reference.Thread, reference.Pair), cancellationToken);
        }
    }
}
