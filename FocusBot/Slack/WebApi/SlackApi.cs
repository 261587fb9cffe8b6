using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using FocusBot.Conversations;
using FocusBot.Slack.Json;
using FocusBot.Slack.Settings;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.WebApi;

/// <summary>The methods of Slack's Web API that FocusBot needs.</summary>
internal sealed partial class SlackApi(SlackWire wire, IKnowTokens tokens, TokenStanding standing, IOptions<SlackOptions> options, ILogger<SlackApi> logger)
{
    public Task<SlackResult> PostMessageAsync(InstallationId installation, JsonObject message, CancellationToken cancellationToken) =>
        CallAsync(SlackMethod.PostMessage, installation, message, cancellationToken);

    public Task<SlackResult> PostEphemeralAsync(InstallationId installation, JsonObject message, CancellationToken cancellationToken) =>
        CallAsync(SlackMethod.PostEphemeral, installation, message, cancellationToken);

    public Task<SlackResult> UpdateMessageAsync(InstallationId installation, JsonObject message, CancellationToken cancellationToken) =>
        CallAsync(SlackMethod.UpdateMessage, installation, message, cancellationToken);

    /// <summary>One page of a thread, the oldest first. The root may come again on every page.</summary>
    public Task<SlackResult> ReadRepliesAsync(ThreadKey thread, WantedPage page, CancellationToken cancellationToken) =>
        CallAsync(SlackMethod.ReadReplies, thread.Installation, Page(thread.Channel, page, thread.Root), cancellationToken);

    /// <summary>One page of what was written in a channel, outside of threads; the newest first.</summary>
    public Task<SlackResult> ReadHistoryAsync(InstallationId installation, ChannelId channel, WantedPage page, CancellationToken cancellationToken) =>
        CallAsync(SlackMethod.ReadHistory, installation, Page(channel, page), cancellationToken);

    public Task<SlackResult> GetUserAsync(InstallationId installation, UserId user, CancellationToken cancellationToken) =>
        CallAsync(SlackMethod.GetUser, installation, new() { ["user"] = user.Value }, cancellationToken);

    public Task<SlackResult> ReadGroupAsync(InstallationId installation, string group, CancellationToken cancellationToken) =>
        CallAsync(SlackMethod.ReadGroup, installation, new() { ["usergroup"] = group }, cancellationToken);

    public Task<SlackResult> ListGroupsAsync(InstallationId installation, CancellationToken cancellationToken) =>
        CallAsync(SlackMethod.ListGroups, installation, [], cancellationToken);

    public Task<SlackResult> OpenViewAsync(InstallationId installation, string triggerId, JsonObject view, CancellationToken cancellationToken) =>
        CallAsync(SlackMethod.OpenView, installation, new() { ["trigger_id"] = triggerId, ["view"] = view }, cancellationToken);

    public Task<SlackResult> PublishViewAsync(InstallationId installation, UserId user, JsonObject view, CancellationToken cancellationToken) =>
        CallAsync(SlackMethod.PublishView, installation, new() { ["user_id"] = user.Value, ["view"] = view }, cancellationToken);

    /// <summary>Whose token the configured one is, and of which workspace.</summary>
    public Task<SlackResult> TestTokenAsync(CancellationToken cancellationToken) =>
        SendAsBotAsync(SlackMethod.TestToken, options.Value.BotToken, [], cancellationToken);

    /// <summary>The same of a token that a workspace gave.</summary>
    public Task<SlackResult> TestTokenAsync(string token, CancellationToken cancellationToken) => SendAsync(SlackMethod.TestToken, token, [], cancellationToken);

    /// <summary>Asks for the address of one new socket.</summary>
    public async Task<SocketTicket> OpenConnectionAsync(CancellationToken cancellationToken) =>
        SocketTicket.From(await SendAsync(SlackMethod.OpenConnection, options.Value.AppToken, [], cancellationToken));

    private async Task<SlackResult> CallAsync(SlackMethod method, InstallationId installation, JsonObject arguments, CancellationToken cancellationToken) =>
        await tokens.OfAsync(installation) is { } token ? await SendAsBotAsync(method, token, arguments, cancellationToken) : new SlackResult.NotSent("no_token");

    private async Task<SlackResult> SendAsBotAsync(SlackMethod method, string token, JsonObject arguments, CancellationToken cancellationToken)
    {
        var result = await SendAsync(method, token, arguments, cancellationToken);
        if (!options.Value.ServesMany)
        {
            standing.Note(result);
        }

        return result;
    }

    private async Task<SlackResult> SendAsync(SlackMethod method, string token, JsonObject arguments, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(token))
        {
            return new SlackResult.Error("not_authed");
        }

        var call = CallOf(method, new("Bearer", token.Trim()), arguments);
        var result = await wire.SendAsync(call, cancellationToken);
        switch (result)
        {
            case SlackResult.Limited(var wait):
                AskedToWait(method.Name, wait);
                break;
            case SlackResult.Error { Needed: { } scope }:
                LacksScope(method.Name, scope);
                break;
        }

        return result;
    }

    private SlackCall CallOf(SlackMethod method, AuthenticationHeaderValue token, JsonObject arguments)
    {
        // Read at each call: the playground's address is known only once this very process listens.
        var address = new Uri($"{options.Value.ApiBaseUrl.AbsoluteUri.TrimEnd('/')}/{method.Name}{(method.TakesJson ? "" : Query(arguments))}");
        var body = arguments.ToJsonString();
        return new(address, Request, SlackAnswer.OfMethod) { Operation = method.Name, Patience = method.Patience };

        HttpRequestMessage Request() => new(method.TakesJson ? HttpMethod.Post : HttpMethod.Get, address)
        {
            Headers = { Authorization = token },
            Content = method.TakesJson && arguments.Count > 0 ? JsonBody.Of(body) : null,
        };
    }

    private static JsonObject Page(ChannelId channel, WantedPage wanted, MessageTs? root = null)
    {
        var page = new JsonObject
        {
            ["channel"] = channel.Value,
            ["limit"] = wanted.Size.ToString(CultureInfo.InvariantCulture),
            ["include_all_metadata"] = "true",
        };
        if (root is { } ts)
        {
            page["ts"] = ts.ToString();
        }

        if (wanted.From is { } from)
        {
            (page["oldest"], page["inclusive"]) = (from.ToString(), "true");
        }

        if (wanted.Cursor is { } cursor)
        {
            page["cursor"] = cursor;
        }

        return page;
    }

    private static string Query(JsonObject arguments) =>
        "?" + string.Join('&', arguments.Select(argument => $"{argument.Key}={Uri.EscapeDataString($"{argument.Value}")}"));

    [LoggerMessage(LogLevel.Warning, "Slack limits {Method}: it asks to wait {Wait}.")]
    private partial void AskedToWait(string method, TimeSpan wait);

    [LoggerMessage(LogLevel.Error, "Slack refuses {Method}: the token lacks the scope {Scope}. Add it to the app and install it again.")]
    private partial void LacksScope(string method, string scope);
}
