using System.Collections.Immutable;
using System.Text.Json;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;
using FocusBot.Playground.World.Apps;

namespace FocusBot.Playground.Manifests;

/// <summary>What an app's manifest says, as far as a workspace needs it.</summary>
internal sealed record AppManifest(InstalledApp App, bool IsSocket)
{
    private const int LongestId = 8;

    /// <param name="text">YAML, or JSON.</param>
    /// <exception cref="ManifestException">It can't be read, or an app without a name.</exception>
    public static AppManifest Read(string text)
    {
        var json = text.TrimStart().StartsWith('{') ? JsonReading.TryParse(text) : YamlDocument.Read(text).ToElement();
        if (json is not { ValueKind: JsonValueKind.Object } manifest)
        {
            throw new ManifestException("The manifest is neither YAML nor JSON that can be read.");
        }

        var name = manifest.Get("display_information")?.Text("name") ?? throw new ManifestException("The manifest gives the app no name: display_information.name is missing.");
        var isSocket = manifest.Get("settings")?.IsTrue("socket_mode_enabled") is true;
        return new(Installed(manifest, name, isSocket), isSocket);
    }

    private static InstalledApp Installed(JsonElement manifest, string name, bool isSocket)
    {
        var id = new string([.. name.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(LongestId)]);
        var features = manifest.Get("features");
        var home = features?.Get("app_home");
        return new InstalledApp($"A0{id}", $"U0BOT{id}", $"B0{id}", name)
        {
            BotName = features?.Get("bot_user")?.Text("display_name")?.ToLowerInvariant().Replace(' ', '-') ?? name.ToLowerInvariant().Replace(' ', '-'),
            Commands = [.. Items(features, "slash_commands").Select(Command)],
            Shortcuts = [.. Items(features, "shortcuts").Select(Shortcut)],
            Scopes = Scopes(manifest),
            Subscriptions = Texts(manifest.Get("settings")?.Get("event_subscriptions"), "bot_events").ToHashSet(),
            Urls = isSocket ? null : Urls(manifest.Get("settings")),
            TakesMessages = home is null || (home.Value.Get("messages_tab_enabled") is not { ValueKind: JsonValueKind.False } && !home.Value.IsTrue("messages_tab_read_only_enabled")),
            IsGuest = true,
        };
    }

    private static ImmutableSortedSet<string> Scopes(JsonElement manifest)
    {
        var scopes = manifest.Get("oauth_config")?.Get("scopes");
        return [.. Texts(scopes, "bot"), .. Texts(scopes, "bot_optional")];
    }

    private static Command Command(JsonElement command) => new(
        command.Text("command") ?? throw new ManifestException("A slash command of the manifest has no name: command is missing."),
        command.Text("description") ?? "",
        command.Text("usage_hint") ?? "")
    {
        ShouldEscape = command.IsTrue("should_escape"), Url = Url(command, "url"),
    };

    private static Shortcut Shortcut(JsonElement shortcut) => new(
        shortcut.Text("callback_id") ?? throw new ManifestException("A shortcut of the manifest has no callback_id."),
        shortcut.Text("name") ?? "",
        shortcut.Text("type") is "global");

    private static RequestUrls Urls(JsonElement? settings)
    {
        var interactivity = settings?.Get("interactivity");
        var interactions = Url(interactivity, "request_url");
        return new(Url(settings?.Get("event_subscriptions"), "request_url"), interactions, Url(interactivity, "message_menu_options_url") ?? interactions);
    }

    private static Uri? Url(JsonElement? place, string name) => place?.Text(name) is not { Length: > 0 } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url
        : throw new ManifestException($"{name} of the manifest is no address: {text}");

    private static IEnumerable<JsonElement> Items(JsonElement? place, string name) => place?.Items(name) ?? [];

    private static IEnumerable<string> Texts(JsonElement? place, string name) =>
        Items(place, name).Select(item => item.ValueKind is JsonValueKind.String ? item.GetString() : null).OfType<string>();
}
