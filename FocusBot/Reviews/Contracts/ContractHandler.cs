using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Members;

namespace FocusBot.Reviews.Contracts;

/// <summary>Says in a thread what its review needs, for the people of the thread and the channel's facilitators.</summary>
internal sealed class ContractHandler : IHandle<ThreadRequest.Need>, IHandleReport<ThreadRequest>
{
    /// <summary>An admin is known as one only once the workspace was asked.</summary>
    public static readonly ReportPurpose<ThreadRequest> Reader = new("contract-reader", ReviewJson.Default.ThreadRequest);

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(5);

    public Task HandleAsync(ThreadRequest.Need happened, HandlerContext context, CancellationToken cancellationToken) =>
        TakeAsync(happened, mayAsk: true, context, cancellationToken);

    public Task HandleAsync(Report report, ThreadRequest note, HandlerContext context, CancellationToken cancellationToken) =>
        note is ThreadRequest.Need need ? TakeAsync(need, mayAsk: false, context, cancellationToken) : Task.CompletedTask;

    /// <param name="mayAsk">The workspace was not asked yet who this person is.</param>
    private static async Task TakeAsync(ThreadRequest.Need need, bool mayAsk, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await ReviewStore.FindAsync(context.Session, need.Thread) is not { } thread)
        {
            return;
        }

        switch (ContractRule.MaySay(thread, need.Path.User, await RightOfAsync(need, context)))
        {
            case Right.Yes:
                await SayAsync(need, thread, context, cancellationToken);
                break;
            case Right.Unknown when mayAsk:
                await context.EnqueueAsync(
                    Reader.Send(need.Thread.Installation, $"person/{Reader}/{need.Path.Request}", new Parcel.PersonReading(need.Path.User), need) with { LongestWait = StaysInteresting });
                break;
            default:
                await context.EnqueueAsync(need.Path.With(ContractMessage.NotForBystanders));
                break;
        }
    }

    private static async Task SayAsync(ThreadRequest.Need need, ReviewThread thread, HandlerContext context, CancellationToken cancellationToken)
    {
        var before = await ContractStore.FindAsync(context.Session, need.Thread);
        if (need.Level is not { } level)
        {
            await context.EnqueueAsync(need.Path.With(ContractMessage.Choose(thread, before is { Level: not null } ? before : null)));
            return;
        }

        await context.EnqueueAsync(need.Path.With(await ContractChange.SayAsync(new(need.Thread, level, need.Path.User, need.At), need.Path.Request, context, cancellationToken) switch
        {
            ContractOutcome.Said(var contract) => ContractMessage.Saved(thread, contract, isEdited: before is not null),
            ContractOutcome.SaidAlready(var contract) => ContractMessage.SaidAlready(contract),
            _ => ContractMessage.Overtaken,
        }));
    }

    private static async Task<Right> RightOfAsync(ThreadRequest.Need need, HandlerContext context) => FacilitatorRule.RightOf(
        need.Path.User,
        await ChannelStore.InviterAsync(context.Session, need.Thread.ChannelKey),
        await FacilitatorStore.NamedAsync(context.Session, need.Thread.ChannelKey),
        await MemberStore.FindAsync(context.Session, need.Thread.Installation, need.Path.User, context.Now));
}
