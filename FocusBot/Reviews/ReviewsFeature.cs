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
        services.AddHandler<Happened.MessagePosted, ReviewMessageHandler>(Phase.Remember);
        services.AddHandler<Happened.MessageEdited, ReviewMessageHandler>(Phase.Remember);
        services.AddHandler<Happened.MessageDeleted, ReviewMessageHandler>(Phase.Remember);
        services.AddHandler<Happened.ChannelIdChanged, ReviewMessageHandler>(Phase.Remember);
        services.AddHandler<ChannelSettingsChanged, ReviewMessageHandler>(Phase.Remember);
    }

    private static void AddReadings(this IServiceCollection services)
    {
        services.TryAddSingleton<IReadExchanges, ThreadReader>();
        services.AddSingleton<PatientExchanges>();
        services.AddSingleton<ThreadWords>();
        services.AddPreparation<Happened.MessagePosted, LevelReading, LevelPreparation>();
        services.AddPreparation<Happened.MessageEdited, LevelReading, LevelPreparation>();
        services.AddHandler<Happened.MessagePosted, ReadingHandler>(Phase.Decide);
        services.AddHandler<Happened.MessageEdited, ReadingHandler>(Phase.Decide);
        services.AddHandler<Happened.MessageDeleted, ReadingHandler>(Phase.Decide);
        services.AddHandler<Happened.ChannelIdChanged, ReadingHandler>(Phase.Remember);
        services.AddHandler<ChannelSettingsChanged, ReadingHandler>(Phase.Remember);
    }

    private static void AddDoors(this IServiceCollection services)
    {
        services.AddHandler<Happened.CommandGiven, CommandHandler>(Phase.Decide);
        services.AddHandler<Happened.Mentioned, MentionHandler>(Phase.Decide);
        services.AddHandler<Happened.ButtonPressed, LevelButtonHandler>(Phase.Decide);
        services.AddHandler<Happened.PressedFromOutside, OutsiderHandler>(Phase.Decide);
        services.AddHandler<Happened.FormSubmitted, LevelFormHandler>(Phase.Decide);
    }

    private static void AddRequests(this IServiceCollection services)
    {
        services.AddHandler<ThreadRequested, ThreadRequestHandler>(Phase.Decide);
        services.AddHandler<Report.ThreadRead, ThreadRequestHandler>(Phase.Decide);
        services.AddHandler<Report.Refused, ThreadRequestHandler>(Phase.Decide);
        services.AddHandler<ThreadRequest.Ask, AskHandler>(Phase.Decide);
        services.AddHandler<Report.Delivered, AskHandler>(Phase.Decide);
        services.AddHandler<Report.Refused, AskHandler>(Phase.Decide);
        services.AddHandler<LevelsWanted, AskHandler>(Phase.Decide);
        services.AddReport<AnsweredPerson, LostAnswerHandler>(AnswerTo.Answered);
        services.AddHandler<ThreadRequest.DeclareLevel, DeclareHandler>(Phase.Decide);
        services.AddHandler<ThreadRequest.Withdraw, DeclareHandler>(Phase.Decide);
        services.AddHandler<ThreadRequest.Show, DeclareHandler>(Phase.Decide);
        services.AddHandler<ThreadRequest.Check, CheckHandler>(Phase.Decide);
    }
}
