using FocusBot.Slack.Settings;

namespace FocusBot.Slack;

/// <summary>Everything that knows Slack: what it delivers, and what is sent to it.</summary>
internal static class SlackFeature
{
    /// <param name="transport">The road that was chosen, also where no setting names one.</param>
    public static void AddSlack(this IHostApplicationBuilder builder, SlackTransport transport)
    {
        builder.Services.PostConfigure<SlackOptions>(options => options.Transport = transport);
        builder.AddSlackReceiving();
        builder.AddSlackSending();
        builder.AddSlackInstalling();
    }

    public static void MapSlack(this IEndpointRouteBuilder routes)
    {
        routes.MapSlackReceiving();
        routes.MapSlackInstalling();
    }
}
