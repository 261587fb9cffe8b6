using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.People;
using FocusBot.Reviews;
using FocusBot.Teams;

namespace FocusBot.Home;

internal static class HomeFeature
{
    public static void AddHome(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<HomeDesk>();
        builder.Services.AddSingleton<IAnswerAtOnce, HomeAtOnce>();
        builder.Services.AddSingleton<IHoldPersonalData, HomeData>();
        builder.Services.AddHandler<ConversationEvent.HomeOpened, HomeHandler>();
        builder.Services.AddHandler<PersonChanged, HomeHandler>();
        builder.Services.AddHandler<LevelDeclared, HomeHandler>();
        builder.Services.AddHandler<WaitingChanged, HomeHandler>();
        builder.Services.AddHandler<ChannelSettingsChanged, HomeHandler>();
        builder.Services.AddHandler<TeamFocusChanged, HomeHandler>();
        builder.Services.AddHandler<Report.Refused, HomeHandler>();
    }
}
