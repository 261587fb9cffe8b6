using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.People;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;
using FocusBot.Storage.Tables;
using FocusBot.Teams.Channels;

namespace FocusBot.Home;

internal static class HomeFeature
{
    public static void AddHome(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<HomeQuery>();
        builder.Services.AddTables(HomeTables.All);
        builder.Services.AddHandler<ConversationEvent.HomeOpened, HomeHandler>(Phase.Show);
        builder.Services.AddHandler<PersonChanged, HomeHandler>(Phase.Show);
        builder.Services.AddHandler<LevelDeclared, HomeHandler>(Phase.Show);
        builder.Services.AddHandler<WaitingChanged, HomeHandler>(Phase.Show);
        builder.Services.AddHandler<ReadingAnswered, HomeHandler>(Phase.Show);
        builder.Services.AddHandler<ChannelSettingsChanged, HomeHandler>(Phase.Show);
        builder.Services.AddHandler<TeamFocusChanged, HomeHandler>(Phase.Show);
        builder.Services.AddReport<PageOf, PageRefusedHandler>(HomeHandler.Purpose);
        builder.Services.AddButton<HelpButton>(HomeMessage.HelpAction);
        builder.Services.AddButton<CharterButton>(HomeMessage.CharterAction);
        builder.Services.AddButton<ReadingAnswerButton>(ReadingButtons.Family);
    }
}
