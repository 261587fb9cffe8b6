using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;

namespace FocusBot.Reviews.Contracts;

internal static class ContractsFeature
{
    public static void AddContracts(this IServiceCollection services)
    {
        services.AddHandler<ThreadRequest.Need, ContractHandler>(Phase.Decide);
        services.AddReport<ThreadRequest, ContractHandler>(ContractHandler.Reader);
        services.AddHandler<ThreadRequest.Differ, DifferHandler>(Phase.Decide);
        services.AddReport<ContractNote, ContractShownHandler>(ContractPost.Posted);
        services.AddReport<ContractNote, ContractShownHandler>(ContractPost.Edited);
        services.AddHandler<ConversationEvent.MessageDeleted, ContractShownHandler>(Phase.Decide);
        services.AddButton<ContractButton>(ContractButtons.Choose);
        services.AddButton<ContractButton>(ContractButtons.Set);
        services.AddButton<ContractButton>(ContractButtons.Differ);
        services.AddButton<ContractButton>(ContractButtons.NoLongerDiffer);
        services.AddButton<ContractUndoButton>(ContractButtons.Undo);
    }
}
