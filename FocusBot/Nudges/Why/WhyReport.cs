using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Buttons;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Readings;

namespace FocusBot.Nudges.Why;

/// <summary>Shows by which words FocusBot went, once the thread was read again for it.</summary>
internal sealed class WhyReport(ThreadWords words) : IHandleReport<WhyAsked>, IPrepare<Report.ThreadRead, CheckedThread>
{
    private static readonly IReadOnlySet<Sign> AllCount = new HashSet<Sign>();

    public async Task<CheckedThread?> PrepareAsync(Report.ThreadRead happening, CancellationToken cancellationToken) =>
        happening.Purpose == WhyAsked.Purpose && WhyAsked.Purpose.Read(happening.Note) is { } asked && NudgeButtons.Read(happening.Installation, asked.Nudge) is { } reference
            ? await words.ReadAsync(
                reference.Thread,
                happening.Messages,
                async (session, _) => await InterventionStore.FindAsync(session, reference.Thread, reference.Pair) is null ? null : AllCount,
                cancellationToken)
            : null;

    public async Task HandleAsync(Report report, WhyAsked note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (NudgeButtons.Read(report.Installation, note.Nudge) is { } reference
            && await NudgePress.FindAsync(reference, context.Session) is { } nudge
            && await InterventionStore.FindAsync(context.Session, reference.Thread, reference.Pair) is { } moment)
        {
            var card = context.Prepared<CheckedThread>() is { } view ? WhyMessage.For(nudge, moment, view, note.Workspace) : WhyMessage.NotReadable;
            await context.EnqueueAsync(note.Path.With(card));
        }
    }
}
