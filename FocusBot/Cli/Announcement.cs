using FocusBot.Hosting.Figures;
using FocusBot.Slack.Settings;
using Microsoft.Extensions.Options;

namespace FocusBot.Cli;

/// <summary>What FocusBot prints once it runs.</summary>
internal static class Announcement
{
    public static async Task WriteAsync(WebApplication app, TextWriter output)
    {
        var transport = app.Services.GetRequiredService<IOptions<SlackOptions>>().Value.Transport;
        var address = app.Urls.FirstOrDefault();
        var health = OwnPortRule.UrlOf(app.Configuration) ?? address;
        await output.WriteLineAsync(transport switch
        {
            SlackTransport.Playground => $"FocusBot runs in its playground, without Slack. Open {address} in a browser; Ctrl+C ends it, and everything written there is gone.",
            SlackTransport.Socket => $"FocusBot runs over Socket Mode. Health: {health}/health/ready",
            _ => $"FocusBot listens for Slack at {address}/slack/event, /slack/action and /slack/command. Health: {health}/health/ready",
        });
    }
}
