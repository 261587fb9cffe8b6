using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
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
/// <remarks>The words are fetched anew for each look, so an edit, a deletion or a message that came late is in it, and nothing of them is kept.</remarks>
internal sealed class PlannedCheckHandler(ThreadWords words, Speaker speaker, IOptions<MismatchOptions> options) :
    IHandle<ThreadWritten>,
    IPrepare<Report.ThreadRead, CheckedThread>,
    IHandle<Report.ThreadRead>,
    IHandle<Report.Refused>,
    IHandle<ConversationEvent.ChannelIdChanged>,
    IHandle<ChannelSettingsChanged>
{
    private const string Purpose = "look";

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(15);

    public async Task HandleAsync(ThreadWritten happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await CheckRestraintQuery.AgainstAsync(happened.Thread, context.Session) is not null)
        {
            return;
        }

        var pending = await PlannedCheckStore.FindAsync(context.Session, happened.Thread);
        var due = PlannedCheckRule.DueAt(pending?.DueAt, happened.At.Instant, context.Now, options.Value.Lull);
        if (pending is null || due < pending.DueAt)
        {
            await PlanAsync(happened.Thread, pending, $"{happened.At}", due, context);
        }
    }

    public async Task<CheckedThread?> PrepareAsync(Report.ThreadRead happening, CancellationToken cancellationToken) =>
        happening.Purpose is Purpose && ThreadOf(happening) is { } thread
            ? await words.ReadAsync(thread, happening.Messages, (session, now) => SignsAsync(thread, session, now), cancellationToken)
            : null;

    public async Task HandleAsync(Report.ThreadRead happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Purpose is not Purpose || ThreadOf(happened) is not { } thread)
        {
            return;
        }

        await PlannedCheckStore.RemoveAsync(context.Session, thread);
        if (context.Prepared<CheckedThread>() is not { } view || await CheckRestraintQuery.AgainstAsync(thread, context.Session) is not null)
        {
            return;
        }

        if (await speaker.SpeakAsync(thread, view, context, cancellationToken) is { } again)
        {
            await PlanAsync(thread, pending: null, $"{view.Messages[^1].Ts}/again", again, context);
        }
    }

    public Task HandleAsync(Report.Refused happened, HandlerContext context, CancellationToken cancellationToken) =>
        happened.Purpose is Purpose && ThreadOf(happened) is { } thread ? PlannedCheckStore.RemoveAsync(context.Session, thread) : Task.CompletedTask;

    public async Task HandleAsync(ConversationEvent.ChannelIdChanged happened, HandlerContext context, CancellationToken cancellationToken)
    {
        await PlannedCheckStore.RenameChannelAsync(context.Session, happened.Installation, happened.Old, happened.New);
        await CheckResultStore.RenameChannelAsync(context.Session, happened.Installation, happened.Old, happened.New);
        await InterventionStore.RenameChannelAsync(context.Session, happened.Installation, happened.Old, happened.New);
    }

    /// <summary>Where FocusBot is switched off, what it saw goes too.</summary>
    public Task HandleAsync(ChannelSettingsChanged happened, HandlerContext context, CancellationToken cancellationToken) =>
        happened.After.Mode is ChannelMode.Off ? CheckResultStore.ForgetChannelAsync(context.Session, happened.Installation, happened.Channel) : Task.CompletedTask;

    private static async Task<IReadOnlySet<Sign>?> SignsAsync(ThreadKey thread, DbSession session, DateTimeOffset now) =>
        await CheckRestraintQuery.AgainstAsync(thread, session) is null ? await SignStandingQuery.SwitchedOffAsync(thread.Installation, session, now) : null;

    private static async Task PlanAsync(ThreadKey thread, PlannedCheck? pending, string after, DateTimeOffset due, HandlerContext context)
    {
        if (pending is not null)
        {
            await context.CancelAsync(thread.Installation, pending.ParcelKey);
        }

        var key = $"look/{thread.Channel}/{thread.Root}/{after}";
        var isNew = await context.EnqueueAsync(new(thread.Installation, key, Purpose, await ThreadWords.WantedAsync(thread, context.Session))
        {
            Note = $"{thread.Channel}/{thread.Root}",
            DueAt = due,
            LongestWait = StaysInteresting,
            Precedence = await PrecedenceOfAsync(thread, context.Session),
            WantsReport = true,
        });
        if (isNew)
        {
            await PlannedCheckStore.SetAsync(context.Session, thread, new(key, due));
        }
    }

    /// <summary>Where Slack lets FocusBot read little, the thread that most likely holds a mismatch goes first, behind everything that somebody waits for.</summary>
    private static async Task<int> PrecedenceOfAsync(ThreadKey thread, DbSession session) =>
        1 + (int)((1 - WorthACheckRule.Promise(await ReadingStore.OfThreadAsync(session, thread), await DeclarationStore.OfThreadAsync(session, thread))) * 100);

    private static ThreadKey? ThreadOf(Report report) =>
        report.Note.Split('/') is [var channel, var root] && MessageTs.TryParse(root, out var ts) ? new(report.Installation, new(channel), ts) : null;
}
