using FocusBot.Hosting.Settings;
using FocusBot.Slack.Settings;

namespace FocusBot.Hosting;

/// <summary>By which road FocusBot reaches its workspace.</summary>
internal static class TransportRule
{
    private const string Setting = SlackOptions.Section + ":" + nameof(SlackOptions.Transport);

    /// <summary>What is set; else Slack itself once there is a token or an app that gives them, or in Production; else the playground.</summary>
    /// <exception cref="SettingsException">The setting is no transport.</exception>
    public static SlackTransport Choose(IConfiguration configuration, IHostEnvironment environment)
    {
        var slack = configuration.GetSection(SlackOptions.Section);
        if (slack[nameof(SlackOptions.Transport)] is { Length: > 0 } set)
        {
            return Enum.TryParse<SlackTransport>(set, ignoreCase: true, out var transport) && Enum.IsDefined(transport)
                ? transport
                : throw new SettingsException($"{Setting} is set to something which is no transport: set it to playground, http or socket.");
        }

        var hasToken = !string.IsNullOrWhiteSpace(slack[nameof(SlackOptions.BotToken)]) || !string.IsNullOrWhiteSpace(slack[nameof(SlackOptions.ClientId)]);
        if (!hasToken && environment.IsDevelopment())
        {
            return SlackTransport.Playground;
        }

        return string.IsNullOrWhiteSpace(slack[nameof(SlackOptions.AppToken)]) ? SlackTransport.Http : SlackTransport.Socket;
    }
}
