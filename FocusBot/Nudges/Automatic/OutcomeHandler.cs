using FocusBot.Delivery;
using FocusBot.Reviews;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Readings;
using Turn = FocusBot.Delivery.Turn;

namespace FocusBot.Nudges.Automatic;

/// <summary>Looks a day or ten messages later what came of a moment.</summary>
internal sealed class OutcomeHandler(ThreadWords words) : IHandle<ThreadWritten>, IHandle<Report.ThreadRead>
{
    private static readonly IReadOnlySet<Sign> AllCount = new HashSet<Sign>();

    public async Task HandleAsync(ThreadWritten happened, Turn turn, CancellationToken cancellationToken)
    {
        foreach (var moment in (await MomentStore.OfThreadAsync(turn.Session, happened.Thread)).Where(moment => moment.Outcome is null))
        {
            if (await ReviewStore.CountAfterAsync(turn.Session, happened.Thread, moment.After) >= MomentPlan.MostMessages)
            {
                await MomentPlan.HastenAsync(moment, turn);
            }
        }
    }

    public async Task HandleAsync(Report.ThreadRead happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened.Purpose is not MomentPlan.Purpose
            || NudgeButtons.Read(happened.Installation, happened.Note) is not { } reference
            || await MomentStore.FindAsync(turn.Session, reference.Thread, reference.Pair) is not { Outcome: null } moment)
        {
            return;
        }

        var view = await words.ReadAsync(reference.Thread, happened.Messages, AllCount, turn.Session, turn.Now);
        var nudge = (await NudgeStore.OfThreadAsync(turn.Session, reference.Thread)).FirstOrDefault(nudge => nudge.Pair == reference.Pair);
        await MomentStore.SetOutcomeAsync(turn.Session, reference.Thread, reference.Pair, OutcomeRule.Of(moment, view, nudge?.WayForward is not null));
    }
}
