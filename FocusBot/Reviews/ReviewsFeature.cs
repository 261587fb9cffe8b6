using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Delivery.Upkeep;
using FocusBot.Levels.Readers;
using FocusBot.Levels.Vocabulary;
using FocusBot.People;
using FocusBot.Reviews.Afterwards;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Contracts;
using FocusBot.Reviews.Convening;
using FocusBot.Reviews.Doors;
using FocusBot.Reviews.Drafts;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Gate;
using FocusBot.Reviews.Huddles;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Praise;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using FocusBot.Storage.Tables;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Workspaces;
using Happened = FocusBot.Conversations.ConversationEvent;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews;

internal static class ReviewsFeature
{
    public static void AddReviews(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ReviewOptions>().BindConfiguration(ReviewOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ReviewOptions>, ReviewOptions.Validator>();
        builder.Services.AddSingleton<ISweep, ReviewSweep>();
        builder.Services.AddSingleton<IShowLife, MessageSigns>();
        builder.Services.AddTables(ReviewTables.All);
        builder.Services.AddMeetings();
        builder.Services.AddConvening();
        builder.Services.AddAfterwards();
        builder.Services.AddHuddles();
        builder.Services.AddContracts();
        builder.Services.AddDrafts();
        builder.Services.AddMessages();
        builder.Services.AddReadings();
        builder.Services.AddDoors();
        builder.Services.AddRequests();
        builder.Services.AddPairs();
    }

    private static void AddPairs(this IServiceCollection services)
    {
        services.AddSingleton<ISweep, PairQuestionSweep>();
        services.AddHandler<PairWanted, PairQuestionHandler>(Phase.Decide);
        services.AddHandler<LevelDeclared, PairQuestionHandler>(Phase.Decide);
        services.AddHandler<PairMovedOn, PairQuestionHandler>(Phase.Decide);
        services.AddHandler<ChannelSettingsChanged, PairQuestionHandler>(Phase.Decide);
        services.AddHandler<PersonChanged, LaterHandler>(Phase.Decide);
        services.AddButton<PairNotStuckButton>(PairButtons.NotStuck);
        services.AddButton<PairLaterButton>(PairButtons.Later);
        services.AddButton<PairNotMeButton>(PairButtons.NotMe);
    }

    private static void AddMessages(this IServiceCollection services)
    {
        services.AddHandler<Happened.MessagePosted, ReviewMessageHandler>(Phase.Remember);
        services.AddHandler<Happened.MessageEdited, ReviewMessageHandler>(Phase.Remember);
        services.AddHandler<Happened.MessageDeleted, ReviewMessageHandler>(Phase.Remember);
        services.AddHandler<Happened.HuddleSeen, ReviewMessageHandler>(Phase.Remember);
        services.AddHandler<ChannelSettingsChanged, ReviewMessageHandler>(Phase.Remember);
    }

    private static void AddReadings(this IServiceCollection services)
    {
        services.AddSingleton<ThreadReader>();
        services.AddSingleton<GateBudget>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<LanguageModel>(provider, Model(provider)));
        services.TryAddSingleton(Exchanges);
        services.AddSingleton<IDiagnose, ReaderDiagnosis>();
        services.AddSingleton<PatientExchanges>();
        services.AddSingleton<ThreadWords>();
        services.AddSingleton<ReadableQuery>();
        services.AddSingleton<IMeasureReadings, LiveMeasure>();
        services.AddHandler<ReadingAnswered, LiveMeasure>(Phase.Decide);
        services.AddPreparation<Happened.MessagePosted, LevelReading, LevelPreparation>();
        services.AddPreparation<Happened.MessageEdited, LevelReading, LevelPreparation>();
        services.AddHandler<MessageKept, ReadingHandler>(Phase.Decide);
        services.AddHandler<Happened.MessageEdited, ReadingHandler>(Phase.Decide);
        services.AddHandler<Happened.MessageDeleted, ReadingHandler>(Phase.Decide);
        services.AddHandler<ChannelSettingsChanged, ReadingHandler>(Phase.Remember);
    }

    /// <summary>By the rule alone, or with the team's language model as the last gate.</summary>
    private static IReadExchanges Exchanges(IServiceProvider provider)
    {
        var rule = provider.GetRequiredService<ThreadReader>();
        return Model(provider) is { IsOn: true } options
            ? new GatedExchanges(rule, provider.GetRequiredService<LanguageModel>(), provider.GetRequiredService<GateBudget>(), options)
            : rule;
    }

    private static LanguageModelOptions Model(IServiceProvider provider) => provider.GetRequiredService<IOptions<LanguageModelOptions>>().Value;

    private static void AddDoors(this IServiceCollection services)
    {
        services.AddCommand<FormCommand>("", "", "opens a form: pick a thread, say your level, ask everybody else");
        services.AddCommand<HelpCommand>(HelpCommand.Word, "help", "shows this");
        services.AddThreadCommands();
        services.AddButton<LevelButton>(LevelButtons.Family);
        services.AddForm<LevelFormSent>(LevelForm.Name);
        services.AddForm<NeedsFormSent>(NeedsForm.Name);
        services.AddShortcut<LevelShortcut>(LevelShortcut.Id, "Which level?", "Say which level you argue from in this thread");
        services.AddHandler<Happened.Mentioned, MentionHandler>(Phase.Decide);
        services.AddHandler<Happened.PressedFromOutside, OutsiderHandler>(Phase.Decide);
        services.AddSingleton<IGuardPresses, StrangerGuard>();
    }

    private static void AddThreadCommands(this IServiceCollection services)
    {
        services.AddCommand<ThreadCommand>(LevelCommandRule.Ask, "ask [link]", "asks everybody in a thread which level they argue from");
        services.AddCommand<ThreadCommand>(CommandLineRule.Link);
        services.AddCommand<ThreadCommand>(
            LevelCommandRule.Check, "check [link]", "shows only you who picked which level, as far as they show it");
        services.AddCommand<ThreadCommand>(LevelCommandRule.Withdraw, "withdraw [link]", "takes your answer back");
        services.AddCommand<ThreadCommand>(LevelCommandRule.Needs, "needs [level] [link]", "says in a thread what its review needs first, with your name");
        services.AddCommand<ThreadCommand>(LevelCommandRule.NotSure);
        foreach (var level in DeclaredLevels.All)
        {
            services.AddCommand<ThreadCommand>(level.Word(), "impact · execution · optics · mixed · unsure [link]", "says your level in a thread");
        }
    }

    private static void AddRequests(this IServiceCollection services)
    {
        services.AddHandler<ThreadRequested, ThreadRequestHandler>(Phase.Decide);
        services.AddReport<ThreadRequest, ThreadRequestHandler>(ThreadRequestHandler.CatchUp);
        services.AddHandler<ThreadRequest.Ask, AskHandler>(Phase.Decide);
        services.AddReport<ThreadRequest, AskHandler>(AskHandler.Purpose);
        services.AddReport<AnsweredPerson, LostAnswerHandler>(AnswerTo.Answered);
        services.AddHandler<ThreadRequest.DeclareLevel, DeclareHandler>(Phase.Decide);
        services.AddHandler<ThreadRequest.Withdraw, DeclareHandler>(Phase.Decide);
        services.AddHandler<ThreadRequest.Show, DeclareHandler>(Phase.Decide);
        services.AddHandler<ThreadRequest.Check, CheckHandler>(Phase.Decide);
    }
}
