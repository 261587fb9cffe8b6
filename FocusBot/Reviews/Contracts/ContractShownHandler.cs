using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Contracts;

/// <summary>Follows the message that says what a review needs: that it arrived, was refused, or was deleted by somebody.</summary>
internal sealed class ContractShownHandler : IHandleReport<ContractNote>, IHandle<ConversationEvent.MessageDeleted>
{
    public async Task HandleAsync(Report report, ContractNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await ContractStore.FindAsync(context.Session, note.In(report.Installation)) is not { } contract)
        {
            return;
        }

        switch (report)
        {
            case Report.Delivered { Ts: { } ts } when report.Purpose == ContractPost.Posted.Text:
                await ArrivedAsync(contract with { Ts = ts }, note, context);
                break;
            case Report.Refused refused when report.Purpose == ContractPost.Posted.Text:
                await ContractStore.RemoveAsync(context.Session, contract.Thread);
                await TellAsync(refused, note, context);
                await context.PublishAsync(new ContractChanged(contract.Thread), cancellationToken);
                break;
            case Report.Refused { Reason: "message_not_found" } when note.State == ContractPost.StateOf(contract) && contract is { Level: not null, Ts: { } gone }:
                // Somebody deleted it while nobody was there to hear so.
                await ContractStore.PostedAsync(context.Session, contract.Thread, null);
                await ContractPost.PostAsync(contract, $"after/{gone}", context);
                break;
            case Report.Refused { Reason: not "message_not_found" } refused:
                await TellAsync(refused, note, context);
                break;
        }
    }

    /// <summary>Whoever deletes the message ends what it says.</summary>
    public async Task HandleAsync(ConversationEvent.MessageDeleted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var thread = new ThreadKey(happened.Installation, happened.Channel, happened.Root);
        if (await ContractStore.FindAsync(context.Session, thread) is { } contract && contract.Ts == happened.Ts)
        {
            await ContractStore.RemoveAsync(context.Session, thread);
            await context.PublishAsync(new ContractChanged(thread), cancellationToken);
        }
    }

    /// <summary>It may say something else by now than it did when it left.</summary>
    private static async Task ArrivedAsync(Contract contract, ContractNote note, HandlerContext context)
    {
        await ContractStore.PostedAsync(context.Session, contract.Thread, contract.Ts);
        if (ContractPost.StateOf(contract) != note.State)
        {
            await ContractPost.EditAsync(contract, context);
        }
    }

    private static Task TellAsync(Report.Refused refused, ContractNote note, HandlerContext context)
    {
        var path = new AnswerTo(refused.Installation, note.Channel, note.By, $"{refused.Key}/refused", note.Root);
        return note.By.IsNobody ? Task.CompletedTask : context.EnqueueAsync(path.With(ContractMessage.NotPosted(note.Channel, refused.Reason)));
    }
}
