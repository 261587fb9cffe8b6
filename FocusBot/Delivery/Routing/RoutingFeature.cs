using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Delivery.Routing;

internal static class RoutingFeature
{
    public static void AddWords(this IServiceCollection services)
    {
        services.AddSingleton<RouteTable>();
        services.AddSingleton<RoutingMetrics>();
        services.AddHandler<Happened.CommandGiven, Dispatcher>(Phase.Decide);
        services.AddHandler<Happened.ButtonPressed, Dispatcher>(Phase.Decide);
        services.AddHandler<Happened.FormSubmitted, Dispatcher>(Phase.Decide);
        services.AddHandler<Happened.ShortcutUsed, Dispatcher>(Phase.Decide);
        services.AddHandler<Happened.GlobalShortcutUsed, Dispatcher>(Phase.Decide);
        services.AddHandler<Report.Delivered, ReportDispatcher>(Phase.Decide);
        services.AddHandler<Report.Refused, ReportDispatcher>(Phase.Decide);
        services.AddHandler<Report.ThreadRead, ReportDispatcher>(Phase.Decide);
        services.AddHandler<Report.PersonRead, ReportDispatcher>(Phase.Decide);
        services.AddHandler<Report.GroupRead, ReportDispatcher>(Phase.Decide);
        services.AddHandler<Report.HuddleRead, ReportDispatcher>(Phase.Decide);
    }
}
