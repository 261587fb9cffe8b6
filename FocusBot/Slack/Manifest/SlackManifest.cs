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
    /// <param name="wishes">What isn't asked for is left out.</param>
    public static string Http(Uri address, string command, RouteTable words, ManifestWishes wishes) => $"""
        {Display}
        {Features(command, words, $"\n      url: {At(address, "command")}")}
        {Scopes(wishes)}
        settings:
          event_subscriptions:
            request_url: {At(address, "event")}
        {Events}
          interactivity:
            is_enabled: true
            request_url: {At(address, "action")}
            message_menu_options_url: {At(address, "options")}
          org_deploy_enabled: {Word(wishes.ForOrganisations)}
          socket_mode_enabled: false
          token_rotation_enabled: {Word(wishes.TokensEnd)}

        """;

    /// <param name="command">The slash command's name, with its slash.</param>
    /// <param name="words">What may follow it, and the shortcuts.</param>
    /// <param name="wishes">What isn't asked for is left out.</param>
    public static string Socket(string command, RouteTable words, ManifestWishes wishes) => $"""
        {Display}
        {Features(command, words, "")}
        {Scopes(wishes)}
        settings:
          event_subscriptions:
        {Events}
          interactivity:
            is_enabled: true
          org_deploy_enabled: {Word(wishes.ForOrganisations)}
          socket_mode_enabled: true
          token_rotation_enabled: {Word(wishes.TokensEnd)}

        """;

    private const string Display = """
        display_information:
          name: FocusBot
          description: Helps a review thread notice when people argue from different levels.
          background_color: "#2c2d30"
        """;

    private static string Scopes(ManifestWishes wishes) => $"""
        oauth_config:{(wishes.Install is { } address ? $"\n  redirect_urls:\n    - {At(address, "oauth")}" : "")}
          scopes:
            bot:{string.Concat(SlackScopes.Needed.Select(needed => Scope((needed.Name, needed.For))))}
            bot_optional:{string.Concat(SlackScopes.Optional.Select(Scope))}
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

    private static string Scope((string Name, string For) asked) => $"\n      - {asked.Name,-17} # {asked.For}";

    private static string Word(bool isSo) => isSo ? "true" : "false";

    private static Uri At(Uri address, string door) => new(address, $"/slack/{door}");
}
