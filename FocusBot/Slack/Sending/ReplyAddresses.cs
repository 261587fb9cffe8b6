using System.Text.Json.Nodes;
using FocusBot.Conversations;
using FocusBot.Slack.BlockKit;
using FocusBot.Slack.Json;
using FocusBot.Slack.Settings;
using FocusBot.Slack.WebApi;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.Sending;

/// <summary>Answers interactions where they came from. The address is the whole permission, so no token travels with it.</summary>
internal sealed class ReplyAddresses(SlackWire wire, IOptions<SlackOptions> options)
{
    private const string Slack = "hooks.slack.com";
    private const string GovSlack = ".slack-gov.com";

    /// <param name="root">The thread to answer in, when the answer does not take the place of a message.</param>
    public async Task<SlackResult> SayAsync(
        ReplyAddress address, Card card, bool replaceOriginal, MessageTs? root, CancellationToken cancellationToken)
    {
        // Drawn first: a card that does not fit is a bug wherever it was to go.
        var body = Body(card, replaceOriginal, root).ToJsonString();
        if (!Uri.TryCreate(address.Value, UriKind.Absolute, out var where) || !IsSlack(where, options.Value.ApiBaseUrl))
        {
            return new SlackResult.Error("foreign_reply_address");
        }

        return await wire.SendAsync(new(where, Request, SlackAnswer.OfReplyAddress), cancellationToken);

        HttpRequestMessage Request() => new(HttpMethod.Post, where) { Content = JsonBody.Of(body) };
    }

    /// <summary>Whether FocusBot posts there at all: what it says is for the person alone.</summary>
    internal static bool IsSlack(Uri address, Uri apiBaseUrl) =>
        (address.Scheme == Uri.UriSchemeHttps && (address.Host is Slack || address.Host.EndsWith(GovSlack, StringComparison.Ordinal)))
        || (address.Scheme == apiBaseUrl.Scheme && address.Host == apiBaseUrl.Host)
        || (address.IsLoopback && apiBaseUrl.IsLoopback);

    private JsonObject Body(Card card, bool replaceOriginal, MessageTs? root)
    {
        var body = BlockKitJson.Message(card, options.Value.Command);
        body["replace_original"] = replaceOriginal;
        if (!replaceOriginal)
        {
            body["response_type"] = "ephemeral";
            if (root is { } ts)
            {
                body["thread_ts"] = ts.ToString();
            }
        }

        return body;
    }
}
