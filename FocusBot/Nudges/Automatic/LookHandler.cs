using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.Reviews;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Readings;
using FocusBot.Teams;
using Microsoft.Extensions.Options;
using Turn = FocusBot.Delivery.Turn;

namespace FocusBot.Nudges.Automatic;

/// <summary>Plans when a thread's words are read again, and hands what they say to whoever decides about speaking.</summary>
/// <remarks>The words are fetched anew for each look, so an edit, a deletion or a message that came late is in it, and nothing of them is kept.</remarks>
internal sealed class LookHandler(OutlookDesk outlooks, Speaker speaker, IOptions<MismatchOptions> options) :
    IHandle<ThreadWritten>,
    IHandle<Report.ThreadRead>,
    IHandle<Report.Refused>,
    IHandle<ConversationEvent.ChannelIdChanged>,
    IHandle<ChannelSettingsChanged>
{
    private const string Purpose = "look";

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(15);

    public async Task HandleAsync(ThreadWritten happened, Turn turn, CancellationToken cancellationToken)
    {
        if (await LookDesk.AgainstAsync(happened.Thread, turn.Session) is not null)
        {
            return;
        }

        var pending = await LookStore.FindAsync(turn.Session, happened.Thread);
        var due = LookRule.DueAt(pending?.DueAt, happened.At.Instant, turn.Now, options.Value.Lull);
        if (pending is null || due < pending.DueAt)
        {
            await PlanAsync(happened.Thread, pending, $"{happened.At}", due, turn);
        }
    }

    public async Task HandleAsync(Report.ThreadRead happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened.Purpose is not Purpose || ThreadOf(happened) is not { } thread)
        {
            return;
        }

        await LookStore.RemoveAsync(turn.Session, thread);
        if (await LookDesk.AgainstAsync(thread, turn.Session) is not null)
        {
            return;
        }

        var view = await outlooks.ReadAsync(thread, happened.Messages, turn.Session, turn.Now);
        if (await speaker.SpeakAsync(thread, view, turn, cancellationToken) is { } again)
        {
            await PlanAsync(thread, pending: null, $"{view.Messages[^1].Ts}/again", again, turn);
        }
    }

    public Task HandleAsync(Report.Refused happened, Turn turn, CancellationToken cancellationToken) =>
        happened.Purpose is Purpose && ThreadOf(happened) is { } thread ? LookStore.RemoveAsync(turn.Session, thread) : Task.CompletedTask;

    public async Task HandleAsync(ConversationEvent.ChannelIdChanged happened, Turn turn, CancellationToken cancellationToken)
    {
        await LookStore.RenameChannelAsync(turn.Session, happened.Installation, happened.Old, happened.New);
        await GlanceStore.RenameChannelAsync(turn.Session, happened.Installation, happened.Old, happened.New);
        await MomentStore.RenameChannelAsync(turn.Session, happened.Installation, happened.Old, happened.New);
    }

    /// <summary>Where FocusBot is switched off, what it saw goes too.</summary>
    public Task HandleAsync(ChannelSettingsChanged happened, Turn turn, CancellationToken cancellationToken) =>
        happened.After.Mode is ChannelMode.Off ? GlanceStore.ForgetChannelAsync(turn.Session, happened.Installation, happened.Channel) : Task.CompletedTask;

    private static async Task PlanAsync(ThreadKey thread, Look? pending, string after, DateTimeOffset due, Turn turn)
    {
        if (pending is not null)
        {
            await turn.CancelAsync(thread.Installation, pending.ParcelKey);
        }

        var key = $"look/{thread.Channel}/{thread.Root}/{after}";
        var isNew = await turn.EnqueueAsync(new(thread.Installation, key, Purpose, new Parcel.ThreadReading(thread.Channel, thread.Root) { NewestWithWords = ThreadWords.Newest })
        {
            Note = $"{thread.Channel}/{thread.Root}",
            DueAt = due,
            LongestWait = StaysInteresting,
            WantsReport = true,
        });
        if (isNew)
        {
            await LookStore.SetAsync(turn.Session, thread, new(key, due));
        }
    }

    private static ThreadKey? ThreadOf(Report report) =>
        report.Note.Split('/') is [var channel, var root] && MessageTs.TryParse(root, out var ts) ? new(report.Installation, new(channel), ts) : null;
}
