using FocusBot.Storage;

namespace FocusBot.Delivery.Inbox;

/// <summary>What of the inbox may be handled now: the first arrival of every lane, unless it waits for its next try; then its lane waits with it.</summary>
/// <param name="Due">In the order of arrival.</param>
/// <param name="NextDueAt">When the first that waits for its next try is due; absent when none of those seen waits.</param>
internal sealed record InboxHeads(IReadOnlyList<InboxStore.Waiting> Due, DateTimeOffset? NextDueAt)
{
    /// <summary>So many are handled side by side; there may be more.</summary>
    public const int Most = 64;

    // Most of what waits is the head of its lane, so a page mostly holds enough of them.
    private const int Page = 2 * Most;

    private static readonly IReadOnlySet<(string, string)> NoLanes = new HashSet<(string, string)>();

    public static Task<InboxHeads> FindAsync(DbSession session, DateTimeOffset now) => FindAsync(session, now, NoLanes);

    /// <summary>Walks through the inbox until there are enough. An index by lane would spare the walk, and cost every acknowledgement several pages of the log.</summary>
    /// <param name="underWay">Lanes whose first arrival is being handled: together with theirs there are no more than <see cref="Most"/>.</param>
    public static async Task<InboxHeads> FindAsync(DbSession session, DateTimeOffset now, IReadOnlySet<(string Installation, string Lane)> underWay)
    {
        var (lanes, due, nextDueAt, after) = (underWay.ToHashSet(), new List<InboxStore.Waiting>(), (DateTimeOffset?)null, 0L);
        var room = Most - underWay.Count;
        IReadOnlyList<InboxStore.Waiting> page;
        do
        {
            page = await InboxStore.WaitingAsync(session, after, Page);
            foreach (var head in page.Where(row => lanes.Add((row.Installation, row.Lane))))
            {
                if (head.DueAt <= now)
                {
                    due.Add(head);
                }
                else if (!(nextDueAt <= head.DueAt))
                {
                    nextDueAt = head.DueAt;
                }
            }

            after = page.Count == 0 ? after : page[^1].Id;
        }
        while (page.Count == Page && due.Count < room);

        return new([.. due.Take(room)], nextDueAt);
    }

    /// <summary>Reads what is due, in the transaction in which it was found.</summary>
    public async Task<IReadOnlyList<InboxStore.Stored>> LoadAsync(DbSession session)
    {
        var arrivals = new List<InboxStore.Stored>(Due.Count);
        foreach (var head in Due)
        {
            arrivals.AddRange(await InboxStore.LoadAsync(session, head.Id));
        }

        return arrivals;
    }
}
