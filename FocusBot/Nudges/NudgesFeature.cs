using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Delivery.Upkeep;
using FocusBot.Nudges.Buttons;
using FocusBot.Nudges.Checks;
using FocusBot.Nudges.Declared;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Nudges.Upkeep;
using FocusBot.Nudges.Why;
using FocusBot.People;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;

namespace FocusBot.Nudges;

internal static class NudgesFeature
{
    public static void AddNudges(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<NudgeOptions>().BindConfiguration(NudgeOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<NudgeOptions>, NudgeOptions.Validator>();
        builder.Services.AddSingleton<ISweep, NudgeSweep>();
        builder.Services.AddSingleton<IAnswerAtOnce, NudgeAtOnce>();
        builder.Services.AddSingleton<IHoldPersonalData, NudgeData>();
        builder.Services.AddSingleton<ICountNudges, NudgeCount>();
        builder.Services.AddHandler<LevelDeclared, NudgeHandler>(Phase.Decide);
        builder.Services.AddHandler<ParticipationChanged, NudgeHandler>(Phase.Decide);
        builder.Services.AddHandler<Report.Delivered, NudgeHandler>(Phase.Decide);
        builder.Services.AddHandler<Report.Refused, NudgeHandler>(Phase.Decide);
        builder.Services.AddHandler<ConversationEvent.ChannelIdChanged, NudgeHandler>(Phase.Remember);
        builder.Services.AddHandler<ConversationEvent.ButtonPressed, NudgeButtonHandler>(Phase.Decide);
        builder.Services.AddHandler<ConversationEvent.FormSubmitted, NotQuiteHandler>(Phase.Decide);
        builder.Services.AddAutomaticNudges();
    }

    private static void AddAutomaticNudges(this IServiceCollection services)
    {
        services.AddOptions<MismatchOptions>().BindConfiguration(MismatchOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MismatchOptions>, MismatchOptions.Validator>();
        services.AddSingleton<ForecastQuery>();
        services.AddSingleton<Speaker>();
        services.AddSingleton<IHoldPersonalData, InterventionData>();
        services.AddSingleton<IDiagnose, InterventionDiagnosis>();
        services.AddHandler<ThreadWritten, PlannedCheckHandler>(Phase.Decide);
        services.AddPreparation<Report.ThreadRead, CheckedThread, PlannedCheckHandler>();
        services.AddHandler<Report.ThreadRead, PlannedCheckHandler>(Phase.Decide);
        services.AddHandler<Report.Refused, PlannedCheckHandler>(Phase.Decide);
        services.AddHandler<ConversationEvent.ChannelIdChanged, PlannedCheckHandler>(Phase.Remember);
        services.AddHandler<ChannelSettingsChanged, PlannedCheckHandler>(Phase.Remember);
        services.AddHandler<PairAnswered, PairAnsweredHandler>(Phase.Decide);
        services.AddHandler<ThreadWritten, OutcomeHandler>(Phase.Decide);
        services.AddPreparation<Report.ThreadRead, CheckedThread, OutcomeHandler>();
        services.AddHandler<Report.ThreadRead, OutcomeHandler>(Phase.Decide);
        services.AddHandler<ConversationEvent.ButtonPressed, WhyHandler>(Phase.Decide);
        services.AddPreparation<Report.ThreadRead, CheckedThread, WhyHandler>();
        services.AddHandler<Report.ThreadRead, WhyHandler>(Phase.Decide);
        services.AddHandler<Report.Refused, WhyHandler>(Phase.Decide);
    }
}
