using FocusBot.Playground.Actions;
using FocusBot.Playground.Answers;
using FocusBot.Playground.Api;
using FocusBot.Playground.Api.Methods;
using FocusBot.Playground.Base;
using FocusBot.Playground.Consent;
using FocusBot.Playground.Control;
using FocusBot.Playground.Faces;
using FocusBot.Playground.Import;
using FocusBot.Playground.Insight;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Page;
using FocusBot.Playground.Seed;
using FocusBot.Playground.Sockets;
using FocusBot.Playground.Stories;
using FocusBot.Playground.Time;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FocusBot.Playground;

internal static class PlaygroundFeature
{
    public static void AddPlayground(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<PlaygroundOptions>().BindConfiguration(PlaygroundOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PlaygroundOptions>, PlaygroundOptions.Validator>();
        AddClock(services);
        services.AddSingleton<Workspace>();
        services.AddSingleton<PlaygroundAddress>();
        services.AddSingleton<PersonActions>();
        services.AddSingleton<Installation>();
        services.AddSingleton<Misbehaviour>();
        services.AddSingleton<LocalSlack>();
        services.AddSingleton<SeedDelivery>();
        services.AddHostedService(provider => provider.GetRequiredService<SeedDelivery>());
        AddSight(services);
        AddStories(services);
        AddImport(services);
        AddApi(services);
        AddRoads(services);
        AddPage(services);
    }

    public static void MapPlayground(this IEndpointRouteBuilder routes)
    {
        // Socket Mode needs the middleware in front of its endpoint; a web application is both builders at once.
        (routes as IApplicationBuilder)?.UseWebSockets();

        var own = routes.MapGroup("").AddEndpointFilter(LoopbackOnly.FilterAsync);
        own.MapMethods("/playground/api/{method}", ["GET", "POST"],
            (HttpContext context, string method, ApiEndpoint endpoint) => endpoint.AnswerAsync(context, method));
        own.MapPost("/playground/response/{**ticket}",
            (HttpContext context, string ticket, ResponseUrlEndpoint endpoint) => endpoint.AnswerAsync(context, ticket));
        own.MapGet("/playground/oauth/v2/authorize", (HttpRequest request, ConsentPage page) => page.Show(request));
        own.MapGet("/playground/faces/{name}", FaceEndpoint.Draw);
        own.MapPost("/playground/files/{id}/{ticket}",
            (HttpContext context, string id, string ticket, UploadEndpoint endpoint) => endpoint.TakeAsync(context, id, ticket));
        own.MapGet("/playground/files/{id}/{name}", (HttpContext context, string id, UploadEndpoint endpoint) => endpoint.Give(context, id));
        own.Map("/playground/socket", (HttpContext context, SocketEndpoint endpoint) => endpoint.ServeAsync(context));
        own.MapPage();
    }

    private static void AddApi(IServiceCollection services)
    {
        services.AddSingleton<Grants>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<CallLog>();
        services.AddSingleton<Calls>();
        services.AddSingleton<Trouble>();
        services.AddSingleton<ChannelAccess>();
        services.AddSingleton<BotVoice>();
        services.AddSingleton<FileSharing>();
        services.AddSingleton<UploadEndpoint>();
        services.AddSingleton<ChannelActions>();
        services.AddSingleton<ReactionActions>();
        services.AddSingleton<PersonCards>();
        services.AddSingleton<IOfferMethods, ChatMethods>();
        services.AddSingleton<IOfferMethods, ConversationMethods>();
        services.AddSingleton<IOfferMethods, OpeningMethods>();
        services.AddSingleton<IOfferMethods, ListingMethods>();
        services.AddSingleton<IOfferMethods, ManagingMethods>();
        services.AddSingleton<IOfferMethods, JoiningMethods>();
        services.AddSingleton<IOfferMethods, ReactionMethods>();
        services.AddSingleton<IOfferMethods, ScheduleMethods>();
        services.AddSingleton<IOfferMethods, FileMethods>();
        services.AddSingleton<IOfferMethods, TeamMethods>();
        services.AddSingleton<IOfferMethods, OAuthMethods>();
        services.AddSingleton<ConsentCodes>();
        services.AddSingleton<ConsentPage>();
        services.AddSingleton<IOfferMethods, UserMethods>();
        services.AddSingleton<IOfferMethods, ViewMethods>();
        services.AddSingleton<IOfferMethods, SocketMethods>();
        services.AddSingleton<ApiMethods>();
        services.AddSingleton<ApiCalls>();
        services.AddSingleton<ApiEndpoint>();
        services.AddSingleton<ResponseUrlEndpoint>();
    }

    private static void AddRoads(IServiceCollection services)
    {
        services.AddSingleton<DeliveryFaults>();
        services.AddSingleton<DeliveryLog>();
        services.AddSingleton<Courier>();
        services.AddSingleton<EventFeed>();
        services.AddSingleton<SocketTickets>();
        services.AddSingleton<SocketHub>();
        services.AddSingleton<SocketEndpoint>();
        services.AddSingleton<AppDoors>();
        services.AddSingleton<HttpCarrier>();
        services.AddSingleton<SocketCarrier>();
        services.AddSingleton<ICarry>(provider => provider.GetRequiredService<IOptions<PlaygroundOptions>>().Value.Delivery is DeliveryRoad.Socket
            ? provider.GetRequiredService<SocketCarrier>()
            : provider.GetRequiredService<HttpCarrier>());
    }

    /// <summary>Whatever clock there is goes on inside one that can be moved.</summary>
    private static void AddClock(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        var inside = services.Last(service => service.ServiceType == typeof(TimeProvider)).ImplementationInstance as TimeProvider
            ?? throw new InvalidOperationException("The playground moves a clock that is registered as an instance.");
        var clock = new MovableClock(inside);
        services.AddSingleton(clock);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        services.AddSingleton<ClockMover>();
        services.AddSingleton<ClockEndpoint>();
    }

    private static void AddSight(IServiceCollection services)
    {
        services.TryAddSingleton<ISeeThreads, NoInsight>();
        services.AddSingleton<InsightQuery>();
        services.AddSingleton<InsightEndpoint>();
    }

    private static void AddStories(IServiceCollection services)
    {
        services.AddSingleton(_ => StoryShelf.Read());
        services.AddSingleton<StoryEyes>();
        services.AddSingleton<StoryActions>();
        services.AddSingleton<StoryPlayer>();
        services.AddSingleton<StoryState>();
        services.AddSingleton<StoryEndpoint>();
    }

    private static void AddImport(IServiceCollection services)
    {
        services.TryAddSingleton<IReplayExports, NoReplay>();
        services.AddSingleton<ImportedReports>();
        services.AddSingleton<ImportEndpoint>();
    }

    private static void AddPage(IServiceCollection services)
    {
        services.AddSingleton<UnreadCount>();
        services.AddSingleton<PageState>();
        services.AddSingleton<PageMessages>();
        services.AddSingleton<PageChannels>();
        services.AddSingleton<FollowedThreads>();
        services.AddSingleton<MessageSearch>();
        services.AddSingleton<ActEndpoint>();
        services.AddSingleton<StreamEndpoint>();
        services.AddSingleton<MisbehaveEndpoint>();
    }
}
