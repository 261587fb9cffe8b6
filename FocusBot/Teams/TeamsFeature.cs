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
        builder.Services.AddHandler<Happened.FocusBotInvited, ChannelHandler>();
        builder.Services.AddHandler<Happened.FocusBotRemoved, ChannelHandler>();
        builder.Services.AddHandler<Happened.ChannelArchived, ChannelHandler>();
        builder.Services.AddHandler<Happened.ChannelUnarchived, ChannelHandler>();
        builder.Services.AddHandler<Happened.ChannelIdChanged, ChannelHandler>();
        builder.Services.AddHandler<Happened.PersonLeft, LeavingHandler>();
        builder.Services.AddHandler<Happened.PersonJoined, LeavingHandler>();
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
        services.AddHandler<Report.PersonRead, MemberHandler>();
        services.AddHandler<Report.PersonRead, SettingsHandler>();
        services.AddHandler<Report.PersonRead, NamingHandler>();
        services.AddHandler<Report.Refused, SettingsHandler>();
        services.AddHandler<Report.Refused, NamingHandler>();
        services.AddHandler<Report.Refused, GroupHandler>();
        services.AddHandler<Happened.CommandGiven, SettingsHandler>();
        services.AddHandler<Happened.ButtonPressed, SettingsHandler>();
        services.AddHandler<Happened.FormSubmitted, SettingsHandler>();
    }

    private static void AddFocus(this IServiceCollection services)
    {
        services.AddSingleton<IAnswerAtOnce, FocusAtOnce>();
        services.AddHandler<Happened.CommandGiven, FocusHandler>();
        services.AddHandler<Happened.ButtonPressed, FocusHandler>();
        services.AddHandler<Happened.FormSubmitted, FocusHandler>();
        services.AddHandler<Report.PersonRead, FocusHandler>();
        services.AddHandler<Report.Refused, FocusHandler>();
    }

    private static void AddInstallations(this IServiceCollection services)
    {
        services.AddSingleton<ISweep, InstallationSweep>();
        services.AddHandler<Happened.Uninstalled, InstallationHandler>();
        services.AddHandler<Happened.CommandGiven, InstallationHandler>();
        services.AddHandler<Happened.ButtonPressed, InstallationHandler>();
        services.AddHandler<Happened.ShortcutUsed, InstallationHandler>();
        services.AddHandler<Happened.FormSubmitted, InstallationHandler>();
    }
}
