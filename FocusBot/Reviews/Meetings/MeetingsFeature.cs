using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.People;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Reviews.Meetings;

internal static class MeetingsFeature
{
    public static void AddMeetings(this IServiceCollection services)
    {
        services.AddSingleton<IAnswerAtOnce, MeetingAtOnce>();
        services.AddSingleton<IHoldPersonalData, MeetingData>();
        services.AddHandler<Report.PersonRead, MeetingInvitations>(Phase.Decide);
        services.AddHandler<Report.Refused, MeetingInvitations>(Phase.Decide);
        services.AddHandler<Happened.CommandGiven, MeetingHandler>(Phase.Decide);
        services.AddHandler<Happened.ChannelIdChanged, MeetingHandler>(Phase.Remember);
        services.AddHandler<Report.Delivered, MeetingHandler>(Phase.Decide);
        services.AddHandler<Report.Refused, MeetingHandler>(Phase.Decide);
        services.AddHandler<Happened.ButtonPressed, MeetingButtonHandler>(Phase.Decide);
        services.AddHandler<MeetingAnswered, MeetingButtonHandler>(Phase.Decide);
    }
}
