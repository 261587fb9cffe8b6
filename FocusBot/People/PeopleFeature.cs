using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Routing;
using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;
using FocusBot.Storage.Tables;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.People;

internal static class PeopleFeature
{
    public static void AddPeople(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<PrivacyOptions>().BindConfiguration(PrivacyOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<PrivacyOptions>, PrivacyOptions.Validator>();
        builder.Services.AddTables(PeopleTables.All);
        builder.Services.TryAddSingleton<PiecewiseDeletion>();
        builder.Services.TryAddSingleton<SweepBell>();
        builder.Services.AddSingleton<ISweep, PrivacySweep>();
        builder.Services.AddMe();
    }

    private static void AddMe(this IServiceCollection services)
    {
        services.AddCommand<MeCommand>("me", "me", "opts you out or in, mutes, shows or deletes what’s kept about you");
        services.AddButton<MeChoiceButton>(MeButtons.OptOut);
        services.AddButton<MeChoiceButton>(MeButtons.OptIn);
        services.AddButton<MeChoiceButton>(MeButtons.MuteHere);
        services.AddButton<MeChoiceButton>(MeButtons.MuteEverywhere);
        services.AddButton<MeChoiceButton>(MeButtons.Unmute);
        services.AddButton<MeShowButton>(MeButtons.Show);
        services.AddButton<MeChoiceButton>(MeButtons.Back);
        services.AddButton<MeDownloadButton>(MeButtons.Download);
        services.AddButton<MeDeleteButton>(MeButtons.Delete);
        services.AddButton<MeDeleteButton>(MeButtons.DeleteForGood);
        services.AddPreparation<Happened.ButtonPressed, PersonalDeletion, PersonalDeletion>();
        services.AddButton<MeDeleteButton>(MeButtons.Keep);
    }
}
