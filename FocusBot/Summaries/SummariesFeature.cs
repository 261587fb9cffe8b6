using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Delivery.Upkeep;
using FocusBot.People;
using FocusBot.Storage.Tables;
using FocusBot.Summaries.Message;
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
        builder.Services.AddSingleton<FrozenWeeks>();
        builder.Services.AddSingleton<ISweep, SummarySweep>();
        builder.Services.AddSingleton<SummarySpeaker>();
        builder.Services.AddTables(SummaryTables.All);
        builder.Services.AddRoutes();
    }

    private static void AddRoutes(this IServiceCollection services)
    {
        services.AddCommand<SummaryCommand>("summary", "summary", "shows you the team’s last closed week; the same comes once a week");
        services.AddButton<SummaryChoiceButton>(SummaryButtons.Off);
        services.AddButton<SummaryChoiceButton>(SummaryButtons.On);
        services.AddButton<SummaryDayButton>(SummaryButtons.Day);
        services.AddForm<SummaryFormSent>(SummaryForm.Name);
        services.AddReport<AnswerTo, SummaryOnRequest>(SummaryOnRequest.Group);
        services.AddReport<AnswerTo, SummaryOnRequest>(SummaryOnRequest.Asker);
        services.AddReport<SummaryReader, SummaryReaderHandler>(SummaryParcels.Reader);
        services.AddReport<SummaryReader, SummaryMemberHandler>(SummaryParcels.GroupAgain);
        services.AddReport<SummaryGroup, SummaryGroupHandler>(SummaryParcels.Group);
    }
}
