using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Independence;
using FocusBot.Nudges.Interventions;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;

namespace FocusBot.Nudges.Checks;

/// <summary>Plans when a thread's words are read again, and hands what they say to whoever decides about speaking.</summary>
/// <remarks>The words are fetched again for each look, so an edit, a deletion or a message that came late is in it, and nothing of them is kept.</remarks>
internal sealed class PlannedCheckHandler(ThreadWords words, Speaker speaker, CheckRestraintQuery restraints, IOptions<MismatchOptions> options) :
    IHandle<ThreadWritten>,
    IPrepareReport<Report.ThreadRead, ThreadNote, CheckedThread>,
    IHandleReport<ThreadNote>,
    IHandle<ChannelSettingsChanged>
{
    public static readonly ReportPurpose<ThreadNote> Purpose = new("look", CheckJson.Default.ThreadNote) { ReadsOlder = ThreadNote.ReadOlder };

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(15);

    public async Task HandleAsync(ThreadWritten happened, HandlerContext context, CancellationToken cancellationToken)
    {
        // First what's cheapest to know: a thread that goes on mostly waits for its look already.
        var pending = await PlannedCheckStore.FindAsync(context.Session, happened.Thread);
        var due = PlannedCheckRule.DueAt(pending?.DueAt, happened.At.Instant, context.Now, options.Value.Lull);
        if ((pending is null || due < pending.DueAt) && !await restraints.HoldsBackAsync(happened.Thread, context.Session, context.Now))
        {
            await PlanAsync(happened.Thread, pending, $"{happened.At}", due, context);
        }
    }

    public async Task<CheckedThread?> PrepareAsync(Report.ThreadRead report, ThreadNote note, CancellationToken cancellationToken)
    {
        var thread = note.In(report.Installation);
        return await words.ReadAsync(thread, report.Messages, (session, now) => SignsAsync(thread, session, now), cancellationToken);
    }

    public async Task HandleAsync(Report report, ThreadNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        var thread = note.In(report.Installation);
        await PlannedCheckStore.RemoveAsync(context.Session, thread);
        if (context.Prepared<CheckedThread>() is not { } view || await restraints.HoldsBackAsync(thread, context.Session, context.Now))
        {
            return;
        }

        if (await speaker.SpeakAsync(thread, view, context, cancellationToken) is { } again)
        {
            await PlanAsync(thread, pending: null, $"{view.Messages[^1].Ts}/again", again, context);
        }
    }

    /// <summary>Where FocusBot is switched off, what it saw goes too.</summary>
    public async Task HandleAsync(ChannelSettingsChanged happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.After.Mode is ChannelMode.Off)
        {
            await CheckResultStore.ForgetChannelAsync(context.Session, new(happened.Installation, happened.Channel));
            await IndependenceStore.ForgetChannelAsync(context.Session, new(happened.Installation, happened.Channel));
        }
    }

    private async Task<IReadOnlySet<Sign>?> SignsAsync(ThreadKey thread, DbSession session, DateTimeOffset now) =>
        !await restraints.HoldsBackAsync(thread, session, now) ? await SignStandingQuery.SwitchedOffAsync(thread.Installation, session, now) : null;

    private static async Task PlanAsync(ThreadKey thread, PlannedCheck? pending, string after, DateTimeOffset due, HandlerContext context)
    {
        if (pending is not null)
        {
            await context.CancelAsync(thread.Installation, pending.ParcelKey);
        }

        var key = $"look/{thread.Channel}/{thread.Root}/{after}";
        var isNew = await context.EnqueueAsync(
            Purpose.Send(thread.Installation, key, await ThreadWords.WantedAsync(thread, context.Session), new(thread.Channel, thread.Root)) with
            {
                DueAt = due,
                LongestWait = StaysInteresting,
                Precedence = await PrecedenceOfAsync(thread, context.Session),
            });
        if (isNew)
        {
            await PlannedCheckStore.SetAsync(context.Session, thread, new(key, due));
        }
    }

    /// <summary>Where Slack lets FocusBot read little, the thread that most likely holds a mismatch goes first, behind everything that somebody waits for.</summary>
    private static async Task<int> PrecedenceOfAsync(ThreadKey thread, DbSession session) =>
        1 + (int)((1 - WorthACheckRule.Promise(await ReadingStore.NewestAsync(session, thread, WorthACheckRule.Newest), await DeclarationStore.OfThreadAsync(session, thread))) * 100);
}
