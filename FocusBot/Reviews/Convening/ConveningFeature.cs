using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Reviews.Convening;

internal static class ConveningFeature
{
    public static void AddConvening(this IServiceCollection services)
    {
        services.AddCommand<MeetingCommand>("meeting", "meeting [@a @b … topic]", "opens a form that asks people before a live review; the answers are shown together");
        services.AddForm<MeetingFormSent>(MeetingForm.Name);
        services.AddForm<MoveFormSent>(MeetingForm.Move);
        services.AddButton<MoveButton>(ConveningButtons.Move);
        services.AddButton<CallOffButton>(ConveningButtons.CallOff);
        services.AddHandler<MeetingScheduled, TimeHandler>(Phase.Decide);
        services.AddReport<MeetingTimeNote, TimeHandler>(TimeHandler.Said);
        services.AddReport<MeetingTimeNote, TimeHandler>(TimeHandler.Begins);
        services.AddHandler<MeetingScheduled, ReminderHandler>(Phase.Decide);
        services.AddHandler<InviteeAsked, ReminderHandler>(Phase.Decide);
        services.AddReport<ReminderNote, ReminderHandler>(ReminderHandler.Look);
    }
}
