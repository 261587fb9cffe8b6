using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Json;
using FocusBot.Slack.WebApi;

namespace FocusBot.Slack.Sending;

/// <summary>Reads threads and channels page by page: who wrote when, the words of the newest messages where they are asked for, and whether one of FocusBot's posts is there.</summary>
internal sealed class ThreadPages(SlackApi api)
{
    /// <summary>5,000 messages. Reading on would use up the whole minute's calls of the workspace.</summary>
    private const int MostPages = 25;

    /// <summary>Longer than any parcel waits, so that a post is never taken for absent because it is old.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(3);

    /// <param name="newestWithWords">How many of the newest messages keep their words; the words of all others are let go at once.</param>
    public async Task<SendOutcome> ReadAsync(ThreadKey thread, int newestWithWords, CancellationToken cancellationToken)
    {
        var read = new HumanThread(thread.Installation, newestWithWords);
        var end = await WalkAsync(Replies(thread, cancellationToken), Keep);
        return end.Failure is null
            ? new SendOutcome.Read(read.Messages)
            : SlackOutcome.Of(end.Failure, SlackLimits.KeyOf(thread.Installation, SlackMethod.ReadReplies));

        bool Keep(JsonElement message)
        {
            read.Take(message);
            return false;
        }
    }

    public Task<Sighting> FindInThreadAsync(ThreadKey thread, string parcelId, CancellationToken cancellationToken) => FindAsync(
        Replies(thread, cancellationToken), thread.Channel, parcelId, static _ => false, SlackLimits.KeyOf(thread.Installation, SlackMethod.ReadReplies));

    public Task<Sighting> FindInChannelAsync(InstallationId installation, ChannelId channel, string parcelId, CancellationToken cancellationToken)
    {
        // Measured from the newest message, which comes first: by a clock of one's own that is wrong, the post would stand outside of what is read.
        MessageTs? newest = null;
        return FindAsync(
            cursor => api.ReadHistoryAsync(installation, channel, cursor, cancellationToken),
            channel,
            parcelId,
            ts => ts.Instant < (newest ??= ts).Instant - LookBack,
            SlackLimits.KeyOf(installation, SlackMethod.ReadHistory));
    }

    private ReadPage Replies(ThreadKey thread, CancellationToken cancellationToken) =>
        cursor => api.ReadRepliesAsync(thread.Installation, thread.Channel, thread.Root, cursor, cancellationToken);

    /// <param name="isTooOld">Whether nothing from there on can be the post.</param>
    private static async Task<Sighting> FindAsync(ReadPage page, ChannelId channel, string parcelId, Func<MessageTs, bool> isTooOld, string limitKey)
    {
        var (seen, found) = (0, (MessageTs?)null);
        var end = await WalkAsync(page, message =>
        {
            seen++;
            if (!MessageTs.TryParse(message.Text("ts"), out var ts))
            {
                return false;
            }

            found = PostMark.Bears(message, parcelId) ? ts : null;
            return found is not null || isTooOld(ts);
        });

        return found is { } at ? new Sighting.Found(channel, at) : end switch
        {
            { Failure: SlackResult.Limited(var wait) } => new Sighting.Limited(limitKey, wait),
            { Failure: SlackResult.Error(var word) } when SlackErrors.EndsLooking(word) => new Sighting.Unknowable(word),
            { Failure: { } failure } => new Sighting.Unclear(failure.Why()),
            { ReachedTheEnd: true } when seen > 0 => new Sighting.Absent(),

            // At least the message to which it was said would be there.
            { ReachedTheEnd: true } => new Sighting.Unclear("empty"),
            _ => new Sighting.Unknowable("too_many_messages"),
        };
    }

    /// <summary>Shows every message to <paramref name="isEnough"/> until it says so, the pages end, or one cannot be had.</summary>
    private static async Task<Walk> WalkAsync(ReadPage page, Func<JsonElement, bool> isEnough)
    {
        string? cursor = null;
        for (var read = 0; read < MostPages; read++)
        {
            var result = await page(cursor);
            if (result is not SlackResult.Ok(var body))
            {
                return new(result, ReachedTheEnd: false);
            }

            // An answer without messages is not Slack's, and must not pass for an empty thread.
            if (body.Part("messages") is not { ValueKind: JsonValueKind.Array })
            {
                return new(new SlackResult.Unknown("no_messages"), ReachedTheEnd: false);
            }

            cursor = body.Part("response_metadata")?.Text("next_cursor");
            if (body.Items("messages").Any(isEnough) || cursor is not { Length: > 0 })
            {
                return new(Failure: null, ReachedTheEnd: true);
            }
        }

        return new(Failure: null, ReachedTheEnd: false);
    }

    private delegate Task<SlackResult> ReadPage(string? cursor);

    private readonly record struct Walk(SlackResult? Failure, bool ReachedTheEnd);
}
