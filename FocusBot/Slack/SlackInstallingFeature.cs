using FocusBot.Delivery.Installations;
using FocusBot.Delivery.Upkeep;
using FocusBot.Slack.Diagnosis;
using FocusBot.Slack.Installing;
using FocusBot.Slack.Settings;
using FocusBot.Slack.WebApi;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack;

/// <summary>How workspaces install FocusBot by themselves, where that's wanted.</summary>
internal static class SlackInstallingFeature
{
    public static void AddSlackInstalling(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<SlackOAuth>();
        services.AddSingleton<InstallFlow>();
        services.AddSingleton<InstallDoor>();
        services.AddSingleton<IRenewTokens, TokenRenewal>();
        services.AddSingleton<IDiagnose, InstallationsDiagnosis>();
        if (!string.IsNullOrWhiteSpace(builder.Configuration[$"{SlackOptions.Section}:{nameof(SlackOptions.ClientId)}"]))
        {
            services.AddTokenKeeping();
        }
    }

    /// <summary>Also where Slack delivers over sockets: people's browsers come over HTTP.</summary>
    public static void MapSlackInstalling(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<IOptions<SlackOptions>>().Value is { ServesMany: true, Transport: not SlackTransport.Playground })
        {
            var door = routes.ServiceProvider.GetRequiredService<InstallDoor>();
            routes.MapGet(InstallDoor.Start, door.BeginAsync);
            routes.MapGet(InstallDoor.End, door.EndAsync);
        }
    }
}
