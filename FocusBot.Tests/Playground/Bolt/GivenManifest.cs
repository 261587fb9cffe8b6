namespace FocusBot.Tests.Playground.Bolt;

/// <summary>The manifest of the app in <c>.ci/bolt</c>, as its developer would write it.</summary>
internal static class GivenManifest
{
    private static readonly string[] Commands = ["/text", "/json", "/late", "/never", "/form"];

    public static string Socket => Of(url: null);

    public static string Http(Uri address) => Of(new Uri(address, "/slack/events").AbsoluteUri);

    private static string Of(string? url) => $"""
        # What Slack's app page shows under "App Manifest".
        display_information:
          name: Bolt Sample
        features:
          app_home:
            home_tab_enabled: true
            messages_tab_enabled: true
            messages_tab_read_only_enabled: false
          bot_user:
            display_name: bolt
          shortcuts:
            - name: About this
              type: message
              callback_id: about
              description: Opens a form
          slash_commands:
        {string.Join('\n', Commands.Select(command => Command(command, url)))}
        oauth_config:
          scopes:
            bot: [app_mentions:read, channels:history, chat:write, commands, im:history, reactions:read, reactions:write]
        settings:
          event_subscriptions:
            {(url is null ? "# no address: Socket Mode" : $"request_url: {url}")}
            bot_events:
              - app_home_opened
              - app_mention
              - message.channels
              - message.im
              - reaction_added
          interactivity:
            is_enabled: true
            {(url is null ? "# no address: Socket Mode" : $"request_url: {url}")}
          socket_mode_enabled: {(url is null ? "true" : "false")}
        """;

    private static string Command(string name, string? url) =>
        $"    - command: {name}\n      description: \"Tries {name}\"\n      should_escape: true\n      {(url is null ? "# Socket Mode" : $"url: {url}")}";
}
