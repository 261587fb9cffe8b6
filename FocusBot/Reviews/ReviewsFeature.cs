using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Delivery.Upkeep;
using FocusBot.Levels.Vocabulary;
using FocusBot.People;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Doors;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Praise;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Reviews;

internal static class ReviewsFeature
{
    public static void AddReviews(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ReviewOptions>().BindConfiguration(ReviewOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ReviewOptions>, ReviewOptions.Validator>();
        builder.Services.AddSingleton<ISweep, ReviewSweep>();
        builder.Services.AddSingleton<IHoldPersonalData, ReviewData>();
        builder.Services.AddSingleton<IHoldPersonalData, ReadingData>();
        builder.Services.AddSingleton<IHoldPersonalData, PraiseData>();
        builder.Services.AddMeetings();
        builder.Services.AddSingleton<IAnswerAtOnce, LevelAtOnce>();
        builder.Services.AddMessages();
        builder.Services.AddReadings();
        builder.Services.AddDoors();
        builder.Services.AddRequests();
    }

    private static void AddMessages(this IServiceCollection services)
    {
        services.AddHandler<Happened.MessagePosted, ReviewMessageHandler>();
        services.AddHandler<Happened.MessageEdited, ReviewMessageHandler>();
        services.AddHandler<Happened.MessageDeleted, ReviewMessageHandler>();
        services.AddHandler<Happened.ChannelIdChanged, ReviewMessageHandler>();
        services.AddHandler<ChannelSettingsChanged, ReviewMessageHandler>();
    }

    private static void AddReadings(this IServiceCollection services)
    {
        services.TryAddSingleton<IReadExchanges, ThreadReader>();
        services.AddSingleton<PatientExchanges>();
        services.AddSingleton<ThreadWords>();
        services.AddPreparation<Happened.MessagePosted, LevelReading, LevelPreparation>();
        services.AddPreparation<Happened.MessageEdited, LevelReading, LevelPreparation>();
        services.AddHandler<Happened.MessagePosted, ReadingHandler>();
        services.AddHandler<Happened.MessageEdited, ReadingHandler>();
        services.AddHandler<Happened.MessageDeleted, ReadingHandler>();
        services.AddHandler<Happened.ChannelIdChanged, ReadingHandler>();
        services.AddHandler<ChannelSettingsChanged, ReadingHandler>();
    }

    private static void AddDoors(this IServiceCollection services)
    {
        services.AddHandler<Happened.CommandGiven, CommandHandler>();
        services.AddHandler<Happened.Mentioned, MentionHandler>();
        services.AddHandler<Happened.ButtonPressed, LevelButtonHandler>();
        services.AddHandler<Happened.PressedFromOutside, OutsiderHandler>();
        services.AddHandler<Happened.FormSubmitted, LevelFormHandler>();
    }

    private static void AddRequests(this IServiceCollection services)
    {
        services.AddHandler<ThreadRequested, ThreadRequestHandler>();
        services.AddHandler<Report.ThreadRead, ThreadRequestHandler>();
        services.AddHandler<Report.Refused, ThreadRequestHandler>();
        services.AddHandler<ThreadRequest.Ask, AskHandler>();
        services.AddHandler<Report.Delivered, AskHandler>();
        services.AddHandler<Report.Refused, AskHandler>();
        services.AddHandler<LevelsWanted, AskHandler>();
        services.AddHandler<Report.Refused, AnswerFailureHandler>();
        services.AddHandler<ThreadRequest.DeclareLevel, DeclareHandler>();
        services.AddHandler<ThreadRequest.Withdraw, DeclareHandler>();
        services.AddHandler<ThreadRequest.Show, DeclareHandler>();
        services.AddHandler<ThreadRequest.Check, CheckHandler>();
    }
}
