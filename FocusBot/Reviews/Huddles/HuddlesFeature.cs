using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Contracts;
using FocusBot.Reviews.Meetings;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Reviews.Huddles;

internal static class HuddlesFeature
{
    public static void AddHuddles(this IServiceCollection services)
    {
        services.AddHandler<Happened.HuddleSeen, HuddleHandler>(Phase.Decide);
        services.AddHandler<Happened.MessageDeleted, HuddleHandler>(Phase.Decide);
        services.AddReport<HuddleNote, HuddleHandler>(HuddleHandler.Look);
        services.AddReport<HuddleNote, HuddleHandler>(HuddleHandler.Over);
        services.AddHandler<HuddleBegan, HuddleCards>(Phase.Show);
        services.AddHandler<MeetingShown, HuddleCards>(Phase.Show);
        services.AddReport<HuddleCardNote, HuddleCards>(HuddleCards.Posted);
        services.AddHandler<OtherHuddleBegan, ContractCards>(Phase.Show);
        services.AddHandler<ContractChanged, ContractCards>(Phase.Show);
        services.AddReport<ContractCardNote, ContractCards>(ContractCards.Posted);
    }
}
