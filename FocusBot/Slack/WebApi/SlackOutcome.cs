using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.WebApi;

/// <summary>What the result of a call means for the parcel it carried.</summary>
internal static class SlackOutcome
{
    /// <param name="limitKey">The bucket of the method that was called.</param>
    public static SendOutcome Of(SlackResult result, string limitKey) => result switch
    {
        SlackResult.Ok(var body) => new SendOutcome.Delivered(ChannelIn(body), TsIn(body)),
        SlackResult.Limited(var wait) => new SendOutcome.Limited(limitKey, wait),
        SlackResult.NotSent(var reason) => new SendOutcome.Failed(reason),
        SlackResult.Unknown(var reason) => new SendOutcome.Doubtful(reason),
        SlackResult.Error(var word) => SlackErrors.MeaningOf(word) switch
        {
            ErrorMeaning.Disconnected => new SendOutcome.Disconnected(word),
            ErrorMeaning.Doubtful => new SendOutcome.Doubtful(word),
            ErrorMeaning.Passing => new SendOutcome.Failed(word),
            _ => new SendOutcome.Refused(word),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(result), result.GetType().Name, "This result means nothing."),
    };

    private static ChannelId? ChannelIn(JsonElement body) => ChannelId.Find(body.Text("channel"));

    private static MessageTs? TsIn(JsonElement body) => MessageTs.TryParse(body.Text("ts"), out var ts) ? ts : null;
}
