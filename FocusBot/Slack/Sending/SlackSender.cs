using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.BlockKit;
using FocusBot.Slack.Json;
using FocusBot.Slack.Reading;
using FocusBot.Slack.Settings;
using FocusBot.Slack.WebApi;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.Sending;

/// <summary>Carries parcels to Slack: each becomes one call, or one for each page of a reading.</summary>
internal sealed partial class SlackSender(SlackApi api, ReplyAddresses replies, ThreadPages threads, ReadingLimits limits, IOptions<SlackOptions> options, ILogger<SlackSender> logger) : ISendCards
{
    public TimeSpan Patience => options.Value.LongestCall;

    public IReadOnlyList<RateLimit> LimitsOf(InstallationId installation, Parcel parcel) => SlackLimits.Of(installation, parcel, limits);

    public IReadOnlyList<RateLimit> LimitsOfLooking(InstallationId installation, Parcel parcel) => SlackLimits.OfLooking(installation, parcel, limits);

    public async Task<SendOutcome> SendAsync(InstallationId installation, string parcelId, Parcel parcel, string? progress, CancellationToken cancellationToken)
    {
        try
        {
            return await (parcel is Parcel.ThreadReading reading
                ? threads.ReadAsync(installation, reading, progress, cancellationToken)
                : CarryAsync(installation, parcelId, parcel, cancellationToken));
        }
        catch (CardDoesNotFitException ex)
        {
            // A bug in FocusBot's words. It must not stop the other parcels, and this one will never fit.
            CardDoesNotFit(parcelId, parcel.GetType().Name, ex.Message);
            return new SendOutcome.Refused("card_does_not_fit");
        }
    }

    public Task<Sighting> LookForAsync(InstallationId installation, string parcelId, Parcel parcel, string? progress, CancellationToken cancellationToken) => parcel switch
    {
        Parcel.ThreadPost post => threads.FindInThreadAsync(new(installation, post.Channel, post.Root), parcelId, progress, cancellationToken),
        Parcel.ChannelPost post => threads.FindInChannelAsync(installation, post.Channel, parcelId, progress, cancellationToken),

        // Reading a person's direct messages would need a scope that FocusBot does not ask for.
        _ => Task.FromResult<Sighting>(new Sighting.Unknowable("it can be looked for nowhere")),
    };

    private Task<SendOutcome> CarryAsync(InstallationId installation, string parcelId, Parcel parcel, CancellationToken cancellationToken) => parcel switch
    {
        Parcel.ThreadPost post => PostAsync(
            installation, Message(post.Card, Channel(post.Channel), Mark("thread_post", parcelId), Thread(post.Root)), cancellationToken),
        Parcel.ChannelPost post => PostAsync(
            installation, Message(post.Card, Channel(post.Channel), Mark("channel_post", parcelId)), cancellationToken),

        // A person's id stands for the direct messages with them: Slack opens these by itself.
        Parcel.DirectMessage message => TellAsync(installation, parcelId, message, cancellationToken),
        Parcel.PrivateNote note => WhisperAsync(installation, note, cancellationToken),
        Parcel.Revision revision => ReviseAsync(installation, revision, cancellationToken),
        Parcel.Reply reply => ReplyAsync(installation, reply, cancellationToken),
        Parcel.PersonReading reading => ReadPersonAsync(installation, reading, cancellationToken),
        Parcel.GroupReading reading => ReadGroupAsync(installation, reading, cancellationToken),
        Parcel.HuddleReading reading => ReadHuddleAsync(installation, reading, cancellationToken),
        Parcel.HomeView view => PublishAsync(installation, view, cancellationToken),
        Parcel.Alarm => Task.FromResult<SendOutcome>(new SendOutcome.Delivered(Channel: null, Ts: null)),
        _ => throw new ArgumentOutOfRangeException(nameof(parcel), parcel.GetType().Name, "Slack has no call for this parcel."),
    };

    private async Task<SendOutcome> PostAsync(InstallationId installation, JsonObject message, CancellationToken cancellationToken)
    {
        LeaveLinksFolded(message);
        var outcome = SlackOutcome.Of(await api.PostMessageAsync(installation, message, cancellationToken), SlackLimits.KeyOf(installation, SlackMethod.PostMessage));

        // Slack always says where a post stands. Whoever does not is somebody else, and may know of no post.
        return outcome is SendOutcome.Delivered { Ts: null } ? new SendOutcome.Doubtful("no_ts") : outcome;
    }

    private async Task<SendOutcome> TellAsync(InstallationId installation, string parcelId, Parcel.DirectMessage message, CancellationToken cancellationToken) =>
        SlackOutcome.Of(
            await ChartBlock.SendAsync(message.Card, card => api.PostMessageAsync(
                installation, LeaveLinksFolded(Message(card, ("channel", message.User.Value), Mark("direct_message", parcelId))), cancellationToken)),
            SlackLimits.KeyOf(installation, SlackMethod.PostMessage));

    private async Task<SendOutcome> WhisperAsync(InstallationId installation, Parcel.PrivateNote note, CancellationToken cancellationToken)
    {
        var outcome = SlackOutcome.Of(
            await ChartBlock.SendAsync(note.Card, card => api.PostEphemeralAsync(
                installation, Message(card, Channel(note.Channel), ("user", note.User.Value), Thread(note.Root)), cancellationToken)),
            SlackLimits.KeyOf(installation, SlackMethod.PostEphemeral));

        // What Slack gives as its time is no message's id: nothing can be done with it later.
        return outcome is SendOutcome.Delivered ? new SendOutcome.Delivered(note.Channel, Ts: null) : outcome;
    }

    /// <remarks>It carries no mark, which leaves the post the one that it was given.</remarks>
    private async Task<SendOutcome> ReviseAsync(InstallationId installation, Parcel.Revision revision, CancellationToken cancellationToken) =>
        SlackOutcome.Of(
            await api.UpdateMessageAsync(
                installation, Message(revision.Card, Channel(revision.Channel), ("ts", revision.Ts.ToString())), cancellationToken),
            SlackLimits.KeyOf(installation, SlackMethod.UpdateMessage));

    private async Task<SendOutcome> ReplyAsync(InstallationId installation, Parcel.Reply reply, CancellationToken cancellationToken)
    {
        var result = await ChartBlock.SendAsync(
            reply.Card, card => replies.SayAsync(reply.Address, card, reply.ReplacesOriginal, reply.Otherwise?.Root, cancellationToken));
        if (result is SlackResult.Error(var word) && SlackErrors.MeaningOf(word) is ErrorMeaning.Final && reply.Otherwise is { } otherwise)
        {
            ReplyAddressFailed(word);
            return await WhisperAsync(installation, otherwise, cancellationToken);
        }

        return SlackOutcome.Of(result, SlackLimits.KeyOfReplies(installation));
    }

    private async Task<SendOutcome> ReadPersonAsync(InstallationId installation, Parcel.PersonReading reading, CancellationToken cancellationToken)
    {
        var result = await api.GetUserAsync(installation, reading.User, cancellationToken);
        return result is SlackResult.Ok(var body) && PersonAnswer.Read(body, reading.User, installation) is { } person
            ? new SendOutcome.PersonRead(person)
            : SlackOutcome.Of(
                result is SlackResult.Ok ? new SlackResult.Unknown("no_user") : result, SlackLimits.KeyOf(installation, SlackMethod.GetUser));
    }

    private async Task<SendOutcome> ReadGroupAsync(InstallationId installation, Parcel.GroupReading reading, CancellationToken cancellationToken)
    {
        var result = await api.ReadGroupAsync(installation, reading.Group, cancellationToken);
        return result is SlackResult.Ok(var body)
            ? new SendOutcome.GroupRead([.. body.Items("users").Where(user => user.ValueKind is JsonValueKind.String).Select(user => UserId.Find(user.GetString())).OfType<UserId>()])
            : SlackOutcome.Of(result, SlackLimits.KeyOf(installation, SlackMethod.ReadGroup));
    }

    /// <remarks>The root comes first, and is the one message that is asked for.</remarks>
    private async Task<SendOutcome> ReadHuddleAsync(InstallationId installation, Parcel.HuddleReading reading, CancellationToken cancellationToken)
    {
        var result = await api.ReadRepliesAsync(new(installation, reading.Channel, reading.Ts), new(1), cancellationToken);
        return result is not SlackResult.Ok(var body) ? SlackOutcome.Of(result, SlackLimits.KeyOf(installation, SlackMethod.ReadReplies))
            : body.Items("messages").FirstOrDefault(message => message.Text("ts") == reading.Ts.ToString()) is { ValueKind: JsonValueKind.Object } root ? new SendOutcome.HuddleRead(HuddleReading.StateOf(root))
            : new SendOutcome.Refused("message_not_found");
    }

    private async Task<SendOutcome> PublishAsync(InstallationId installation, Parcel.HomeView view, CancellationToken cancellationToken) =>
        SlackOutcome.Of(
            await api.PublishViewAsync(installation, view.User, BlockKitJson.Home(view.Card, options.Value.Command), cancellationToken),
            SlackLimits.KeyOf(installation, SlackMethod.PublishView));

    private JsonObject Message(Card card, params ReadOnlySpan<(string Name, JsonNode? Value)> where)
    {
        var message = BlockKitJson.Message(card, options.Value.Command);
        foreach (var (name, value) in where)
        {
            if (value is not null)
            {
                message[name] = value;
            }
        }

        return message;
    }

    /// <remarks>A post alone can say so: neither a change nor what one person sees has these fields.</remarks>
    private static JsonObject LeaveLinksFolded(JsonObject post)
    {
        (post["unfurl_links"], post["unfurl_media"]) = (false, false);
        return post;
    }

    private static (string, JsonNode?) Channel(ChannelId channel) => ("channel", channel.Value);

    private static (string, JsonNode?) Thread(MessageTs? root) => ("thread_ts", root?.ToString());

    private static (string, JsonNode?) Mark(string kind, string parcelId) => ("metadata", PostMark.Of(kind, parcelId));

    [LoggerMessage(LogLevel.Error, "Parcel {ParcelId} ({Kind}) cannot be sent, which is a bug: {Reason}")]
    private partial void CardDoesNotFit(string parcelId, string kind, string reason);

    [LoggerMessage(LogLevel.Information, "A reply address no longer works ({Word}); the reply goes out as a private note.")]
    private partial void ReplyAddressFailed(string word);
}
