using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Delivery.Upkeep;
using FocusBot.People;
using FocusBot.Teams.Focus;
using FocusBot.Teams.Members;
using FocusBot.Teams.Settings;
using FocusBot.Teams.Workspaces;
using Microsoft.Extensions.Options;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Teams;

internal static class TeamsFeature
{
    public static void AddTeams(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHandler<Happened.FocusBotInvited, ChannelHandler>(Phase.Remember);
        builder.Services.AddHandler<Happened.FocusBotRemoved, ChannelHandler>(Phase.Remember);
        builder.Services.AddHandler<Happened.ChannelArchived, ChannelHandler>(Phase.Remember);
        builder.Services.AddHandler<Happened.ChannelUnarchived, ChannelHandler>(Phase.Remember);
        builder.Services.AddHandler<Happened.ChannelIdChanged, ChannelHandler>(Phase.Remember);
        builder.Services.AddHandler<Happened.PersonLeft, LeavingHandler>(Phase.Remember);
        builder.Services.AddHandler<Happened.PersonJoined, LeavingHandler>(Phase.Remember);
        builder.Services.AddOptions<TeamsOptions>().BindConfiguration(TeamsOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptions.Validator>();
        builder.Services.AddSingleton<IHoldPersonalData, TeamsData>();
        builder.Services.AddSingleton<ISweep, TeamsSweep>();
        builder.Services.AddInstallations();
        builder.Services.AddSettings();
        builder.Services.AddFocus();
    }

    private static void AddSettings(this IServiceCollection services)
    {
        services.AddSingleton<ChannelQuery>();
        services.AddSingleton<IAnswerAtOnce, SettingsAtOnce>();

        // What was learned of a person is kept before anybody decides by it.
        services.AddHandler<Report.PersonRead, MemberHandler>(Phase.Remember);
        services.AddHandler<Report.PersonRead, SettingsHandler>(Phase.Decide);
        services.AddHandler<Report.PersonRead, NamingHandler>(Phase.Decide);
        services.AddHandler<Report.Refused, SettingsHandler>(Phase.Decide);
        services.AddHandler<Report.Refused, NamingHandler>(Phase.Decide);
        services.AddHandler<Report.Refused, GroupHandler>(Phase.Decide);
        services.AddHandler<Happened.CommandGiven, SettingsHandler>(Phase.Decide);
        services.AddHandler<Happened.ButtonPressed, SettingsHandler>(Phase.Decide);
        services.AddHandler<Happened.FormSubmitted, SettingsHandler>(Phase.Decide);
    }

    private static void AddFocus(this IServiceCollection services)
    {
        services.AddSingleton<IAnswerAtOnce, FocusAtOnce>();
        services.AddHandler<Happened.CommandGiven, FocusHandler>(Phase.Decide);
        services.AddHandler<Happened.ButtonPressed, FocusHandler>(Phase.Decide);
        services.AddHandler<Happened.FormSubmitted, FocusHandler>(Phase.Decide);
        services.AddHandler<Report.PersonRead, FocusHandler>(Phase.Decide);
        services.AddHandler<Report.Refused, FocusHandler>(Phase.Decide);
    }

    private static void AddInstallations(this IServiceCollection services)
    {
        services.AddSingleton<ISweep, InstallationSweep>();
        services.AddHandler<Happened.Uninstalled, InstallationHandler>(Phase.Remember);
        services.AddHandler<Happened.CommandGiven, InstallationHandler>(Phase.Remember);
        services.AddHandler<Happened.ButtonPressed, InstallationHandler>(Phase.Remember);
        services.AddHandler<Happened.ShortcutUsed, InstallationHandler>(Phase.Remember);
        services.AddHandler<Happened.FormSubmitted, InstallationHandler>(Phase.Remember);
    }
}
