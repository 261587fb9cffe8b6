using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.People;
using FocusBot.Storage.Tables;
using Microsoft.Extensions.Options;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Reviews.Meetings;

internal static class MeetingsFeature
{
    public static void AddMeetings(this IServiceCollection services)
    {
        services.AddOptions<MeetingOptions>().BindConfiguration(MeetingOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MeetingOptions>, MeetingOptions.Validator>();
        services.AddTables(MeetingTables.All);
        services.AddReport<MeetingNote, MeetingPostedHandler>(MeetingPostedHandler.Purpose);
        services.AddReport<GroupNote, MeetingGroupHandler>(MeetingGroupHandler.Look);
        services.AddReport<InviteeNote, MeetingInviteeHandler>(MeetingInvitations.Look);
        services.AddReport<InviteeNote, MeetingAskedHandler>(MeetingInvitations.Ask);
        services.AddButton<MeetingAnswerButton>(MeetingButtons.Answer);
        services.AddButton<MeetingAnswerButton>(MeetingButtons.Show);
        services.AddButton<MeetingAnswerButton>(MeetingButtons.Hide);
        services.AddButton<MeetingNeedButton>(MeetingButtons.Need);
        services.AddButton<MeetingRevealButton>(MeetingButtons.Reveal);
        services.AddButton<MeetingRevealButton>(MeetingButtons.RevealAnyway);
        services.AddHandler<MeetingAnswered, MeetingRevealButton>(Phase.Decide);
        services.AddHandler<MeetingBegan, MeetingRevealButton>(Phase.Decide);
    }
}
