using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
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
        services.AddHandler<MapShown, HuddleCards>(Phase.Show);
        services.AddReport<HuddleCardNote, HuddleCards>(HuddleCards.Posted);
    }
}
