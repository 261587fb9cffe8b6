using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Contracts;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Huddles;

/// <summary>Shows in any other huddle what the one review that its channel writes about needs, if somebody has said so: one card at its start, edited in place.</summary>
internal sealed class ContractCards : IHandle<OtherHuddleBegan>, IHandle<ContractChanged>, IHandleReport<ContractCardNote>
{
    public static readonly ReportPurpose<ContractCardNote> Posted = new("huddle-contract", HuddlesJson.Default.ContractCardNote);

    private const int MostThreads = 20;

    private static readonly TimeSpan Lately = TimeSpan.FromDays(1), StaysInteresting = TimeSpan.FromMinutes(5);

    public async Task HandleAsync(OtherHuddleBegan happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var huddle = happened.Huddle;
        if (HuddleRule.IsAtItsStart(huddle.Root, context.Now) && await TheOneAsync(huddle, context) is var (thread, contract))
        {
            var post = new Parcel.ThreadPost(huddle.Channel, huddle.Root, HuddleMessage.OfContract(thread, contract));
            await context.EnqueueAsync(
                Posted.Send(huddle.Installation, $"huddle/{huddle.Channel}/{huddle.Root}", post, new(huddle.Channel, thread.Key.Root, SaidOf(contract))) with { LongestWait = StaysInteresting });
        }
    }

    public Task HandleAsync(ContractChanged happened, HandlerContext context, CancellationToken cancellationToken) => EditAsync(happened.Thread, said: null, context);

    public async Task HandleAsync(Report report, ContractCardNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (report is Report.Delivered { Ts: { } ts })
        {
            var thread = new ThreadKey(report.Installation, note.Channel, note.Root);
            await ContractStore.ShownInHuddleAsync(context.Session, thread, ts);
            await EditAsync(thread, note.Said, context);
        }
    }

    /// <summary>Of several it can't be told which one people talk about.</summary>
    private static async Task<(ReviewThread Thread, Contract Contract)?> TheOneAsync(ThreadKey huddle, HandlerContext context)
    {
        var found = new List<(ReviewThread, Contract)>();
        foreach (var thread in await ReviewStore.ActiveAsync(context.Session, huddle.ChannelKey, MessageTs.At(context.Now - Lately), MostThreads))
        {
            if (await ContractStore.StandingAsync(context.Session, thread.Key) is { } contract)
            {
                found.Add((thread, contract));
            }
        }

        return found is [var one] ? one : null;
    }

    /// <param name="said">What the card shows; absent: something else than now.</param>
    private static async Task EditAsync(ThreadKey thread, string? said, HandlerContext context)
    {
        if (await ContractStore.FindAsync(context.Session, thread) is { HuddleCardTs: { } card } contract && context.Now - card.Instant < HuddleRule.Longest
            && SaidOf(contract) != said && await ReviewStore.FindAsync(context.Session, thread) is { } known)
        {
            var edits = $"{contract.Key}/huddle/";
            await context.OvertakeAsync(edits, new(
                thread.Installation, $"{edits}{context.Now.ToUnixTimeMilliseconds()}/{SaidOf(contract)}", "huddle-contract-edit", new Parcel.Revision(thread.Channel, card, HuddleMessage.OfContract(known, contract))));
        }
    }

    private static string SaidOf(Contract contract) => $"{contract.Level}/{contract.By}";
}
