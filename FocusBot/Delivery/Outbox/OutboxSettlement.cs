using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Tracing;
using FocusBot.Storage;

namespace FocusBot.Delivery.Outbox;

/// <summary>Writes down what came of a parcel, together with the report for whoever enqueued it.</summary>
internal sealed class OutboxSettlement(Database database, InboxBell inboxBell, OutboxBell outboxBell, TimeProvider clock)
{
    /// <summary>A reading that has come so far lately is worth its end.</summary>
    private static readonly TimeSpan GoesOn = TimeSpan.FromMinutes(5);

    public Task DeliverAsync(OutboxItem item, ChannelId? channel, MessageTs? ts) =>
        FinishAsync(item, "delivered", label => new Report.Delivered(label.Installation, label.Purpose, label.Key, label.Note, channel, ts));

    public Task DeliverAsync(OutboxItem item, IReadOnlyList<FetchedMessage> messages) =>
        FinishAsync(item, "delivered", label => new Report.ThreadRead(label.Installation, label.Purpose, label.Key, label.Note, messages));

    /// <summary>What was read so far is handed on at once, so that nothing of it has to be kept while the rest waits.</summary>
    public async Task GoOnAsync(OutboxItem item, SendOutcome.ReadOn page)
    {
        var label = item.Outbound;
        var report = new Report.ThreadRead(label.Installation, label.Purpose, label.Key, label.Note, page.Messages) { GoesOnFor = page.TakesAbout };
        await database.WriteAsync(async session =>
        {
            var now = clock.GetUtcNow();
            if (await OutboxStore.GoOnAsync(session, item.Id, OutboxState.Waiting, page.Progress, now + GoesOn) && label.WantsReport && page.Messages.Count > 0)
            {
                await InboxStore.AddAsync(session, ReadArrivals.ToArrival(report, item.Id, Guid.CreateVersion7(now)), now, Traces.Here);
            }
        });
        inboxBell.Ring();
        outboxBell.Ring();
    }

    public async Task LookOnAsync(OutboxItem item, string progress)
    {
        await database.WriteAsync(session => OutboxStore.GoOnAsync(session, item.Id, item.State, progress, item.ExpiresAt));
        outboxBell.Ring();
    }

    public Task DeliverAsync(OutboxItem item, PersonFacts person) =>
        FinishAsync(item, "delivered", label => new Report.PersonRead(label.Installation, label.Purpose, label.Key, label.Note, person));

    public Task DeliverAsync(OutboxItem item, IReadOnlyList<UserId> members) =>
        FinishAsync(item, "delivered", label => new Report.GroupRead(label.Installation, label.Purpose, label.Key, label.Note, members));

    public Task DeliverAsync(OutboxItem item, HuddleState huddle) =>
        FinishAsync(item, "delivered", label => new Report.HuddleRead(label.Installation, label.Purpose, label.Key, label.Note, huddle));

    public Task RefuseAsync(OutboxItem item, string reason) =>
        FinishAsync(item, reason, label => new Report.Refused(label.Installation, label.Purpose, label.Key, label.Note, reason));

    public Task RefuseUnreadableAsync(OutboxStore.Waiting row) => database.WriteAsync(async session =>
    {
        const string reason = "broken_parcel";
        var now = clock.GetUtcNow();
        if (await OutboxStore.FinishAsync(session, row.Id, reason, now) && row.WantsReport)
        {
            var report = new Report.Refused(row.Installation, row.Purpose, row.ParcelKey, row.Note, reason);
            await InboxStore.AddAsync(session, ReadArrivals.ToArrival(report, row.Id), now, Traces.Here);
        }
    });

    /// <summary>It certainly did not arrive this time.</summary>
    public Task WaitAsync(OutboxItem item, DateTimeOffset until, bool countAttempt) =>
        ReturnAsync(item, item.State is OutboxState.Again ? OutboxState.Again : OutboxState.Waiting, until, countAttempt, item.Progress);

    /// <summary>It may or may not have arrived.</summary>
    /// <param name="progress">How far it has come; absent: it starts over.</param>
    public async Task ReturnAsync(OutboxItem item, OutboxState state, DateTimeOffset until, bool countAttempt = true, string? progress = null)
    {
        await database.WriteAsync(session => OutboxStore.ReturnAsync(session, item.Id, state, countAttempt, until, progress));
        outboxBell.Ring();
    }

    /// <summary>Finishes a parcel inside somebody else's transaction.</summary>
    public static async Task FinishAsync(DbSession session, OutboxItem item, string outcome, Report report, DateTimeOffset now)
    {
        if (await OutboxStore.FinishAsync(session, item.Id, outcome, now) && item.Outbound.WantsReport)
        {
            await InboxStore.AddAsync(session, ReadArrivals.ToArrival(report, item.Id), now, Traces.Here);
        }
    }

    private async Task FinishAsync(OutboxItem item, string outcome, Func<Outbound, Report> report)
    {
        await database.WriteAsync(session => FinishAsync(session, item, outcome, report(item.Outbound), clock.GetUtcNow()));
        inboxBell.Ring();
        outboxBell.Ring();
    }
}
