using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Delivery.Upkeep;
using FocusBot.People;
using FocusBot.Summaries.Schedule;
using FocusBot.Summaries.Week;
using Microsoft.Extensions.Options;

namespace FocusBot.Summaries;

internal static class SummariesFeature
{
    public static void AddSummaries(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<SummaryOptions>().BindConfiguration(SummaryOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<SummaryOptions>, SummaryOptions.Validator>();
        builder.Services.AddSingleton<SummaryPlanner>();
        builder.Services.AddSingleton<SummaryQuery>();
        builder.Services.AddSingleton<ISweep, SummarySweep>();
        builder.Services.AddSingleton<IAnswerAtOnce, SummaryAtOnce>();
        builder.Services.AddSingleton<IHoldPersonalData, SummaryData>();
        builder.Services.AddHandler<Report.PersonRead, SummaryHandler>(Phase.Decide);
        builder.Services.AddHandler<Report.GroupRead, SummaryHandler>(Phase.Decide);
        builder.Services.AddHandler<Report.Refused, SummaryHandler>(Phase.Decide);
        builder.Services.AddHandler<Report.Refused, LostGroupHandler>(Phase.Decide);
        builder.Services.AddHandler<ConversationEvent.ChannelIdChanged, SummaryHandler>(Phase.Remember);
        builder.Services.AddHandler<ConversationEvent.CommandGiven, SummaryCommandHandler>(Phase.Decide);
        builder.Services.AddHandler<Report.GroupRead, SummaryCommandHandler>(Phase.Decide);
        builder.Services.AddHandler<Report.Refused, SummaryCommandHandler>(Phase.Decide);
        builder.Services.AddHandler<ConversationEvent.ButtonPressed, SummaryChoiceHandler>(Phase.Decide);
        builder.Services.AddHandler<ConversationEvent.FormSubmitted, SummaryChoiceHandler>(Phase.Decide);
    }
}
