using FocusBot.Delivery.Inbox;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Contracts;

/// <summary>Counts who sees it differently, without their names.</summary>
internal sealed class DifferHandler : IHandle<ThreadRequest.Differ>
{
    public async Task HandleAsync(ThreadRequest.Differ happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await ReviewStore.FindAsync(context.Session, happened.Thread) is not { } thread)
        {
            return;
        }

        var contract = await ContractStore.StandingAsync(context.Session, happened.Thread);
        var said = contract switch
        {
            null => ContractMessage.Gone,
            _ when happened.IsTakenBack => await TakeBackAsync(happened, context),
            _ when contract.Level != happened.From => ContractMessage.Changed(contract),
            _ when contract.By == happened.Path.User => ContractMessage.YourOwn,
            _ => await CountAsync(contract, thread, happened, context),
        };
        await context.EnqueueAsync(happened.Path.With(said));
    }

    private static async Task<Conversations.Card> CountAsync(Contract contract, ReviewThread thread, ThreadRequest.Differ differ, HandlerContext context)
    {
        await ContractStore.DifferAsync(context.Session, thread.Key, differ.Path.User, context.Now);
        var others = thread.Participants.Count(person => person != contract.By);
        var told = ContractRule.Tell(contract.Differing, await ContractStore.CountDifferingAsync(context.Session, thread.Key), others);
        if (told != contract.Differing)
        {
            contract = contract with { Differing = told };
            await ContractStore.SetAsync(context.Session, contract);
            await ContractPost.EditAsync(contract, context);
        }

        return ContractMessage.Counted(contract, isTold: told > 0);
    }

    private static async Task<Conversations.Card> TakeBackAsync(ThreadRequest.Differ differ, HandlerContext context)
    {
        await ContractStore.NoLongerDifferAsync(context.Session, differ.Thread, differ.Path.User);
        return ContractMessage.CountedNoLonger;
    }
}
