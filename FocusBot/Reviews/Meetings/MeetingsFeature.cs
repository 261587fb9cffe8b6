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
        services.AddHandler<Report.PersonRead, MeetingInvitations>();
        services.AddHandler<Report.Refused, MeetingInvitations>();
        services.AddHandler<Happened.CommandGiven, MeetingHandler>();
        services.AddHandler<Happened.ChannelIdChanged, MeetingHandler>();
        services.AddHandler<Report.Delivered, MeetingHandler>();
        services.AddHandler<Report.Refused, MeetingHandler>();
        services.AddHandler<Happened.ButtonPressed, MeetingButtonHandler>();
        services.AddHandler<MeetingAnswered, MeetingButtonHandler>();
    }
}
