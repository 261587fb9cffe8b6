using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.Nudges.Automatic;
using FocusBot.People;
using FocusBot.Reviews;
using FocusBot.Reviews.Exchanges;
using FocusBot.Teams;
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
        builder.Services.AddHandler<LevelDeclared, NudgeHandler>();
        builder.Services.AddHandler<ParticipationChanged, NudgeHandler>();
        builder.Services.AddHandler<Report.Delivered, NudgeHandler>();
        builder.Services.AddHandler<Report.Refused, NudgeHandler>();
        builder.Services.AddHandler<ConversationEvent.ChannelIdChanged, NudgeHandler>();
        builder.Services.AddHandler<ConversationEvent.ButtonPressed, NudgeButtonHandler>();
        builder.Services.AddHandler<ConversationEvent.FormSubmitted, NotQuiteHandler>();
        builder.Services.AddAutomaticNudges();
    }

    private static void AddAutomaticNudges(this IServiceCollection services)
    {
        services.AddOptions<MismatchOptions>().BindConfiguration(MismatchOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MismatchOptions>, MismatchOptions.Validator>();
        services.AddSingleton<OutlookDesk>();
        services.AddSingleton<Speaker>();
        services.AddSingleton<IHoldPersonalData, MomentData>();
        services.AddSingleton<IDiagnose, MomentDiagnosis>();
        services.AddHandler<ThreadWritten, LookHandler>();
        services.AddHandler<Report.ThreadRead, LookHandler>();
        services.AddHandler<Report.Refused, LookHandler>();
        services.AddHandler<ConversationEvent.ChannelIdChanged, LookHandler>();
        services.AddHandler<ChannelSettingsChanged, LookHandler>();
        services.AddHandler<ThreadWritten, OutcomeHandler>();
        services.AddHandler<Report.ThreadRead, OutcomeHandler>();
        services.AddHandler<ConversationEvent.ButtonPressed, WhyHandler>();
        services.AddHandler<Report.ThreadRead, WhyHandler>();
        services.AddHandler<Report.Refused, WhyHandler>();
    }
}
