using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Delivery.Upkeep;
using Microsoft.Extensions.Options;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.People;

internal static class PeopleFeature
{
    public static void AddPeople(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<PrivacyOptions>().BindConfiguration(PrivacyOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<PrivacyOptions>, PrivacyOptions.Validator>();
        builder.Services.AddSingleton<IHoldPersonalData, PeopleData>();
        builder.Services.AddSingleton<IHoldPersonalData, TracesData>();
        builder.Services.AddSingleton<PersonalData>();
        builder.Services.AddSingleton<ISweep, PrivacySweep>();
        builder.Services.AddSingleton<IAnswerAtOnce, MeAtOnce>();
        builder.Services.AddHandler<Happened.ButtonPressed, MeHandler>();
        builder.Services.AddHandler<Happened.ChannelIdChanged, MeHandler>();
    }
}
