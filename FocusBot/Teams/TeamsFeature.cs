using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Installations;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Delivery.Upkeep;
using FocusBot.People;
using FocusBot.Storage.Tables;
using FocusBot.Teams.Arrivals;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Focus;
using FocusBot.Teams.Inference;
using FocusBot.Teams.Members;
using FocusBot.Teams.Settings;
using FocusBot.Teams.Workspaces;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
        builder.Services.AddHandler<Happened.PersonLeft, FacilitatorLeftHandler>(Phase.Remember);
        builder.Services.AddHandler<Happened.PersonJoined, LeavingHandler>(Phase.Remember);
        builder.Services.AddHandler<Happened.MessagePosted, LeavingHandler>(Phase.Remember);
        builder.Services.AddOptions<TeamsOptions>().BindConfiguration(TeamsOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptions.Validator>();
        builder.Services.AddOptions<NewChannelOptions>().BindConfiguration(NewChannelOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<NewChannelOptions>, NewChannelOptions.Validator>();
        builder.Services.AddOptions<ReadingScope>().Configure<IConfiguration>((scope, settings) => scope.Read(settings)).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ReadingScope>, ReadingScope.Validator>();
        builder.Services.AddTables(TeamsTables.All);
        builder.Services.AddSingleton<ISweep, TeamsSweep>();
        builder.Services.TryAddSingleton<SweepBell>();
        builder.Services.AddSingleton<InferenceQuery>();
        builder.Services.AddSingleton<IHearOfInstallations, InstalledSign>();
        builder.Services.AddArrivals();
        builder.Services.AddInstallations();
        builder.Services.AddSettings();
        builder.Services.AddFocus();
    }

    private static void AddSettings(this IServiceCollection services)
    {
        services.AddSingleton<ChannelQuery>();
        services.AddSingleton<IDiagnose, ChannelsDiagnosis>();
        services.AddSingleton<SettingsDoor>();
        services.AddHandler<Report.PersonRead, MemberHandler>(Phase.Remember);
        services.AddCommand<SettingsCommand>("settings", "settings", "shows how FocusBot works here, and who can change it");
        services.AddButton<SettingsButton>(SettingsMessage.OpenAction);
        services.AddForm<SettingsFormSent>(SettingsForm.Name);
        services.AddButton<ResumeButton>(PauseMessage.Resume);
        services.AddReport<AnswerTo, SettingsDoor>(SettingsDoor.Reader);
        services.AddReport<NamedPerson, NamingHandler>(NamingHandler.Purpose);
        services.AddReport<NamedGroup, GroupHandler>(GroupHandler.Purpose);
    }

    private static void AddArrivals(this IServiceCollection services)
    {
        services.AddHandler<FocusBotIntroduced, WelcomeHandler>(Phase.Decide);
        services.AddHandler<Happened.PersonJoined, JoiningHandler>(Phase.Decide);
        services.AddReport<Joiner, JoiningHandler>(JoiningHandler.Purpose);
        services.AddSingleton<ISweep, AsksFirstSweep>();
    }

    private static void AddFocus(this IServiceCollection services)
    {
        services.AddSingleton<FocusDoor>();
        services.AddCommand<FocusCommand>(
            "focus", "focus [level or situation] [until DATE] [because …]", "shows what the team is focusing on; facilitators set it here");
        services.AddButton<FocusButton>(FocusMessage.OpenAction);
        services.AddForm<FocusFormSent>(FocusForm.Name);
        services.AddReport<FocusNote, FocusDoor>(FocusNote.Reader);
    }

    private static void AddInstallations(this IServiceCollection services)
    {
        services.AddSingleton<InstallationQuery>();
        services.AddSingleton<ISweep, InstallationSweep>();
        services.AddHandler<Happened.Uninstalled, InstallationHandler>(Phase.Remember);
        services.AddHandler<Happened.CommandGiven, InstallationHandler>(Phase.Remember);
        services.AddHandler<Happened.ButtonPressed, InstallationHandler>(Phase.Remember);
        services.AddHandler<Happened.ShortcutUsed, InstallationHandler>(Phase.Remember);
        services.AddHandler<Happened.GlobalShortcutUsed, InstallationHandler>(Phase.Remember);
        services.AddHandler<Happened.FormSubmitted, InstallationHandler>(Phase.Remember);
    }
}
