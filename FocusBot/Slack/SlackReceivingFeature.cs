using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Delivery.Upkeep;
using FocusBot.Slack.Reading;
using FocusBot.Slack.Receiving;
using FocusBot.Slack.Sending;
using FocusBot.Slack.Settings;
using FocusBot.Slack.SocketMode;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack;

/// <summary>What Slack delivers, over HTTP or over sockets.</summary>
internal static class SlackReceivingFeature
{
    public static void AddSlackReceiving(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<SlackOptions>().BindConfiguration(SlackOptions.Section).ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SlackOptions>, SlackOptions.Validator>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SlackOptions>, MissingSettings>());

        builder.Services.AddSingleton<IReadEvents, SlackEventReader>();
        builder.Services.TryAddSingleton<StoreArrival>(provider => provider.GetRequiredService<InboxQueue>().StoreAsync);
        builder.Services.TryAddSingleton<AnswerAtOnce>(provider => provider.GetRequiredService<Dispatcher>().AnswerAsync);
        builder.Services.TryAddSingleton<ISpeakAtOnce>(provider => provider.GetRequiredService<SlackAtOnce>());
        builder.Services.AddDoor();
        builder.Services.AddSockets();
    }

    /// <summary>Nothing is mapped when Slack delivers over sockets: what is not there cannot be attacked.</summary>
    public static void MapSlackReceiving(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<IOptions<SlackOptions>>().Value.Transport is SlackTransport.Socket)
        {
            return;
        }

        var door = routes.ServiceProvider.GetRequiredService<SlackDoor>();
        routes.MapPost("/slack/event", door.TakeEventAsync);
        routes.MapPost("/slack/action", door.TakeActionAsync);
        routes.MapPost("/slack/command", door.TakeCommandAsync);
        routes.MapPost("/slack/options", door.TakeOptionsAsync);
    }

    private static void AddDoor(this IServiceCollection services)
    {
        services.AddSingleton<ReceivingMetrics>();
        services.TryAddSingleton<IKnowInstallations>(provider => provider.GetRequiredService<IOptions<SlackOptions>>().Value.ServesMany
            ? ActivatorUtilities.CreateInstance<InstalledWorkspaces>(provider)
            : ActivatorUtilities.CreateInstance<OwnInstallation>(provider));
        services.AddSingleton<FormSeal>();
        services.AddSingleton<GroupMenu>();
        services.AddSingleton<AtOnce>();
        services.AddSingleton<Reception>();
        services.AddSingleton<BodyRoom>();
        services.AddSingleton<SeenSignatures>();

        // What of a body has come and is not looked at yet; the rest waits on the wire.
        services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestBufferSize = 64 * 1024);
        services.AddSingleton<SignedRequests>();
        services.AddSingleton<SlackDoor>();
    }

    private static void AddSockets(this IServiceCollection services)
    {
        services.AddSingleton<SocketReception>();
        services.AddSingleton<OpenSockets>();
        services.AddSingleton<SocketMetrics>();
        services.AddSingleton<ICheckReadiness>(provider => provider.GetRequiredService<OpenSockets>());
        services.AddSingleton<SocketDialer>();
        services.AddHostedService<SocketModeWorker>();
    }
}
