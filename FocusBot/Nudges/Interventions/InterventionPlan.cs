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

    /// <summary>Nobody waits to learn what came of something.</summary>
    private const int AfterEverythingElse = 1_000;

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromDays(2);

    /// <returns><see langword="false"/> when this pair had its moment in this thread.</returns>
    public static async Task<bool> KeepAsync(Intervention moment, HandlerContext context)
    {
        var isNew = await InterventionStore.AddAsync(context.Session, moment);
        if (isNew)
        {
            await EnqueueLookAsync(moment, KeyOf(moment), context.Now + Window, context);
            await context.PublishAsync(new InterventionKept(moment.Act), CancellationToken.None);
        }

        return isNew;
    }

    /// <summary>The look that was planned for later goes out now.</summary>
    public static async Task HastenAsync(Intervention moment, HandlerContext context)
    {
        if (await context.CancelAsync(moment.Thread.Installation, KeyOf(moment)))
        {
            await EnqueueLookAsync(moment, $"{KeyOf(moment)}/soon", dueAt: null, context);
        }
    }

    private static string KeyOf(Intervention moment) => $"{Purpose}/{moment.Thread.Channel}/{moment.Thread.Root}/{moment.Pair}";

    private static async Task EnqueueLookAsync(Intervention moment, string key, DateTimeOffset? dueAt, HandlerContext context) =>
        await context.EnqueueAsync(
            Purpose.Send(moment.Thread.Installation, key, await ThreadWords.WantedAsync(moment.Thread, context.Session), PairNote.Of(moment.Thread, moment.Pair)) with
            {
                DueAt = dueAt,
                LongestWait = StaysInteresting,
                Precedence = AfterEverythingElse,
            });
}
