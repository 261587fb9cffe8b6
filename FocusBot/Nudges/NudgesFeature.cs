using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Delivery.Upkeep;
using FocusBot.Nudges.Buttons;
using FocusBot.Nudges.Checks;
using FocusBot.Nudges.Declared;
using FocusBot.Nudges.Independence;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Nudges.Upkeep;
using FocusBot.Nudges.Why;
using FocusBot.People;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Contracts;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Reviews.Threads;
using FocusBot.Storage.Tables;
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
        builder.Services.AddSingleton<ISweep, IndependenceSweep>();
        builder.Services.AddButton<OnRequestButton>(IndependenceMessage.Switch);
        builder.Services.AddTables(NudgeTables.All);
        builder.Services.AddSingleton<ICountNudges, NudgeCount>();
        builder.Services.AddHandler<LevelDeclared, NudgeHandler>(Phase.Decide);
        builder.Services.AddHandler<ParticipationChanged, NudgeHandler>(Phase.Decide);
        builder.Services.AddHandler<ContractChanged, NeededHandler>(Phase.Show);
        builder.Services.AddReport<PairNote, NudgeHandler>(NudgePost.Purpose);
        builder.Services.AddButtons();
        builder.Services.AddAutomaticNudges();
    }

    private static void AddAutomaticNudges(this IServiceCollection services)
    {
        services.AddOptions<MismatchOptions>().BindConfiguration(MismatchOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MismatchOptions>, MismatchOptions.Validator>();
        services.AddSingleton<ForecastQuery>();
        services.AddSingleton<CheckRestraintQuery>();
        services.AddSingleton<CheckMetrics>();
        services.AddSingleton<Speaker>();
        services.AddSingleton<IDiagnose, InterventionDiagnosis>();
        services.AddHandler<ThreadWritten, PlannedCheckHandler>(Phase.Decide);
        services.AddReport<ThreadNote, PlannedCheckHandler>(PlannedCheckHandler.Purpose);
        services.AddReportPreparation<Report.ThreadRead, ThreadNote, CheckedThread, PlannedCheckHandler>(PlannedCheckHandler.Purpose);
        services.AddHandler<ChannelSettingsChanged, PlannedCheckHandler>(Phase.Remember);
        services.AddHandler<InterventionKept, InterventionMetrics>(Phase.Show);
        services.AddHandler<OutcomeKnown, InterventionMetrics>(Phase.Show);
        services.AddHandler<PairQuestionEnded, InterventionMetrics>(Phase.Show);
        services.AddHandler<PairAnswered, PairAnsweredHandler>(Phase.Decide);
        services.AddHandler<ThreadWritten, OutcomeHandler>(Phase.Decide);
        services.AddReport<PairNote, OutcomeHandler>(InterventionPlan.Purpose);
        services.AddReportPreparation<Report.ThreadRead, PairNote, CheckedThread, OutcomeHandler>(InterventionPlan.Purpose);
    }

    private static void AddButtons(this IServiceCollection services)
    {
        services.AddButton<SuggestButton>(NudgeButtons.Forward);
        services.AddButton<AgreeButton>(NudgeButtons.Agree);
        services.AddButton<UndoButton>(NudgeButtons.Undo);
        services.AddButton<NotQuiteButton>(NudgeButtons.NotQuite);
        services.AddForm<NotQuiteFormSent>(NotQuiteForm.Name);
        services.AddButton<MuteButton>(NudgeButtons.Mute);
        services.AddButton<MuteButton>(NudgeButtons.Unmute);
        services.AddButton<ShareButton>(NudgeButtons.Share);
        services.AddButton<RemoveButton>(NudgeButtons.Remove);
        services.AddButton<WhyButton>(NudgeButtons.Why);
        services.AddReport<PairNote, NudgeShownHandler>(NudgeEdit.Purpose);
        services.AddHandler<ConversationEvent.MessageDeleted, NudgeShownHandler>(Phase.Decide);
        services.AddReport<WhyAsked, WhyReadHandler>(WhyReadHandler.Purpose);
        services.AddReportPreparation<Report.ThreadRead, WhyAsked, CheckedThread, WhyReadHandler>(WhyReadHandler.Purpose);
    }
}
