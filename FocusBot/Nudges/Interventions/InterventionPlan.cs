using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Readings;

namespace FocusBot.Nudges.Interventions;

/// <summary>Keeps a moment, and plans the look that tells what came of it.</summary>
internal static class InterventionPlan
{
    public static readonly ReportPurpose<PairNote> Purpose = new("outcome", NudgeJson.Default.PairNote) { ReadsOlder = PairNote.ReadOlder };

    /// <summary>So long after a moment its outcome is known, unless so many messages come before.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(24);

    public const int MostMessages = 10;

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromDays(2);

    /// <returns><see langword="false"/> when this pair had its moment in this thread.</returns>
    public static async Task<bool> KeepAsync(Intervention moment, HandlerContext context)
    {
        var isNew = await InterventionStore.AddAsync(context.Session, moment);
        if (isNew)
        {
            await context.EnqueueAsync(LookFor(moment, KeyOf(moment), context.Now + Window));
        }

        return isNew;
    }

    /// <summary>The look that was planned for later goes out now.</summary>
    public static async Task HastenAsync(Intervention moment, HandlerContext context)
    {
        if (await context.CancelAsync(moment.Thread.Installation, KeyOf(moment)))
        {
            await context.EnqueueAsync(LookFor(moment, $"{KeyOf(moment)}/soon", dueAt: null));
        }
    }

    private static string KeyOf(Intervention moment) => $"{Purpose}/{moment.Thread.Channel}/{moment.Thread.Root}/{moment.Pair}";

    private static Outbound LookFor(Intervention moment, string key, DateTimeOffset? dueAt)
    {
        var reading = new Parcel.ThreadReading(moment.Thread.Channel, moment.Thread.Root) { NewestWithWords = ThreadWords.Newest };
        return Purpose.Send(moment.Thread.Installation, key, reading, PairNote.Of(moment.Thread, moment.Pair)) with { DueAt = dueAt, LongestWait = StaysInteresting };
    }
}
