using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.People;
using FocusBot.Reviews;
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
    }
}
