using FocusBot.Delivery.Routing;

namespace FocusBot.Slack.Manifest;

/// <summary>The app manifest: what FocusBot is called in Slack, what it may do there, and where Slack reaches it. With the least scopes.</summary>
/// <remarks>Schema: https://github.com/slackapi/manifest-schema, version 1; an unknown key is an error there.</remarks>
internal static class SlackManifest
{
    public const string CommandDescription = "Ask a review thread which level people argue from";

    /// <param name="address">Where Slack reaches FocusBot, without a path.</param>
    /// <param name="command">The slash command's name, with its slash.</param>
    /// <param name="words">What may follow it, and the shortcuts.</param>
    public static string Http(Uri address, string command, RouteTable words) => $"""
        {Display}
        {Features(command, words, $"\n      url: {At(address, "command")}")}
        {Scopes}
        settings:
          event_subscriptions:
            request_url: {At(address, "event")}
        {Events}
          interactivity:
            is_enabled: true
            request_url: {At(address, "action")}
            message_menu_options_url: {At(address, "options")}
          org_deploy_enabled: false
          socket_mode_enabled: false
          token_rotation_enabled: false

        """;

    /// <param name="command">The slash command's name, with its slash.</param>
    /// <param name="words">What may follow it, and the shortcuts.</param>
    public static string Socket(string command, RouteTable words) => $"""
        {Display}
        {Features(command, words, "")}
        {Scopes}
        settings:
          event_subscriptions:
        {Events}
          interactivity:
            is_enabled: true
          org_deploy_enabled: false
          socket_mode_enabled: true
          token_rotation_enabled: false

        """;

    private const string Display = """
        display_information:
          name: FocusBot
          description: Helps a review thread notice when people argue from different levels.
          background_color: "#2c2d30"
        """;

    private const string Scopes = """
        oauth_config:
          scopes:
            bot:
              - app_mentions:read # @FocusBot in a thread
              - channels:history  # who takes part in a thread of a public channel
              - chat:write        # questions, answers and nudges
              - commands          # the slash command and the shortcuts
              - groups:history    # who takes part in a thread of a private channel
              - users:read        # who is an admin, a bot, a guest, from outside or on holiday, and time zones
            bot_optional:
              - usergroups:read   # who is in a user group: one whose week a channel's summary tells, or that takes part in a live review
        """;

    private const string Events = """
            bot_events:
              - app_home_opened
              - app_mention
              - app_uninstalled
              - channel_id_changed
              - message.channels
              - message.groups
              - tokens_revoked
        """;

    private static string Features(string command, RouteTable words, string url) => $"""
        features:
          app_home:
            home_tab_enabled: true
            messages_tab_enabled: true
            messages_tab_read_only_enabled: true
          bot_user:
            display_name: FocusBot
            always_online: true
          shortcuts:{string.Concat(words.Shortcuts.Select(Shortcut))}
          slash_commands:
            - command: {command}{url}
              description: {CommandDescription}
              usage_hint: "{words.UsageHint}"
              should_escape: true
        """;

    private static string Shortcut(WordRoute shortcut) =>
        $"\n    - name: {shortcut.Usage}\n      type: {(shortcut.Kind is RouteKind.GlobalShortcut ? "global" : "message")}\n      callback_id: {shortcut.Word}\n      description: {shortcut.Does}";

    private static Uri At(Uri address, string door) => new(address, $"/slack/{door}");
}
