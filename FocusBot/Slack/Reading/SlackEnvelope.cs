using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Reading;

/// <summary>What Slack writes around an event.</summary>
/// <param name="AppId">FocusBot's own app.</param>
/// <param name="BotUser">FocusBot's own user in this installation; absent when Slack did not say.</param>
/// <param name="IsShared">The event's channel is shared with another organisation.</param>
internal readonly record struct SlackEnvelope(
    InstallationId Installation, string EventId, string? AppId, string? BotUser, bool IsShared, JsonElement Root, JsonElement Event)
{
    private const string Slackbot = "USLACKBOT";

    public static SlackEnvelope Of(JsonElement root)
    {
        var authorizations = root.Items("authorizations"u8).GetEnumerator();
        JsonElement? authorization = authorizations.MoveNext() ? authorizations.Current : null;
        return new(
            InstallationReading.OfEvent(root, authorization),
            root.RequiredToken("event_id"u8),
            root.Id("api_app_id"u8),
            authorization?.Id("user_id"u8),
            root.Flag("is_ext_shared_channel"u8),
            root,
            root.RequiredChild("event"u8));
    }

    /// <summary>What is known about the channel and the author of <paramref name="message"/>.</summary>
    public Surroundings Around(JsonElement message) =>
        new(IsShared, Installation.IsForeign(message.Id("user_team"u8) ?? message.Id("source_team"u8), IsShared));

    /// <returns><see langword="null"/> when FocusBot wrote it, another bot, Slack itself, or nobody.</returns>
    public UserId? PersonIn(JsonElement message) =>
        message.Text("bot_id"u8) is null && message.User("user"u8) is { } user && user.Value != Slackbot && user.Value != BotUser ? user : null;
}
