using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Contracts;

/// <summary>Takes back what somebody said a review needs: the thread then says what it said before, or nothing.</summary>
internal sealed class ContractUndoButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = AnswerTo.Of(happened);
        if (ContractInReach.Find(happened) is not var (thread, shown))
        {
            await context.EnqueueAsync(path.With(RoutingMessage.UnknownButton));
            return;
        }

        path = path with { Channel = thread.Channel, Root = thread.Root };
        var contract = await ContractStore.StandingAsync(context.Session, thread);
        if (RequestRule.Refuse(await ChannelStore.FindAsync(context.Session, thread.ChannelKey), await ReviewStore.FindAsync(context.Session, thread)) is { } refusal)
        {
            await context.EnqueueAsync(path.With(refusal));
        }
        else if (contract is null || contract.By != happened.User || contract.Level != shown)
        {
            await context.EnqueueAsync(path.With(ContractMessage.NotYours));
        }
        else
        {
            await UndoAsync(contract, path, context, cancellationToken);
        }
    }

    private static async Task UndoAsync(Contract contract, AnswerTo path, HandlerContext context, CancellationToken cancellationToken)
    {
        var before = contract with
        {
            Level = contract.LevelBefore, By = contract.ByBefore ?? contract.By, At = context.Now, Differing = 0, LevelBefore = null, ByBefore = null,
        };
        await ContractStore.SetAsync(context.Session, before);
        await ContractStore.ForgetDifferingAsync(context.Session, contract.Thread);
        await ContractPost.EditAsync(before, context);
        await context.EnqueueAsync(path.With(ContractMessage.TakenBack(before)));
        await context.PublishAsync(new ContractChanged(contract.Thread), cancellationToken);
    }
}
