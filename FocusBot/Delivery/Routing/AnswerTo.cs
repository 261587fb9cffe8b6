using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Delivery.Routing;

/// <summary>How to answer one person about one thing they did, to them alone.</summary>
/// <param name="Channel"><c>default</c> when they did it in no channel: then they are answered directly.</param>
/// <param name="Request">Names what they did, and never anything else: it is answered once.</param>
/// <param name="Root">The thread they did it in, when it was in a thread.</param>
/// <param name="Replaces">They pressed a button of a private message, which gives way to the answer: what one person alone sees never piles up.</param>
internal sealed record AnswerTo(
    InstallationId Installation, ChannelId Channel, UserId User, string Request, MessageTs? Root = null, ReplyAddress? Address = null, bool Replaces = false)
{
    /// <summary>Comes back when the answer did not reach its person.</summary>
    public static readonly ReportPurpose<AnsweredPerson> Answered = new("answer", RoutingJson.Default.AnsweredPerson) { ReadsOlder = AnsweredPerson.ReadOlder };

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(15);

    public static AnswerTo Of(ConversationEvent.CommandGiven given) =>
        new(given.Installation, given.Channel, given.User, given.Invocation, Address: given.Reply);

    public static AnswerTo Of(ConversationEvent.ButtonPressed pressed) => new(
        pressed.Installation, pressed.Channel ?? default, pressed.User, $"press/{pressed.User}/{pressed.PressedAt}/{pressed.Action}",
        pressed.Root, pressed.Reply, pressed.IsPrivate);

    public static AnswerTo Of(ConversationEvent.FormSubmitted sent) => new(sent.Installation, default, sent.User, $"form/{sent.FormId}");

    /// <param name="now">Tells two uses on the same message apart.</param>
    public static AnswerTo Of(ConversationEvent.ShortcutUsed used, DateTimeOffset now) => new(
        used.Installation, used.Channel, used.User, $"shortcut/{used.User}/{used.Channel}/{used.Ts}/{now.ToUnixTimeMilliseconds()}", used.Root, used.Reply);

    /// <param name="now">Tells two uses apart.</param>
    public static AnswerTo Of(ConversationEvent.GlobalShortcutUsed used, DateTimeOffset now) =>
        new(used.Installation, default, used.User, $"shortcut/{used.User}/{used.Shortcut}/{now.ToUnixTimeMilliseconds()}");

    public Outbound With(Card card)
    {
        var (key, note) = ($"answer/{Request}", new Parcel.PrivateNote(Channel, User, Root, card));
        Parcel parcel = Channel == default ? new Parcel.DirectMessage(User, card)
            : Address is { } address ? new Parcel.Reply(address, card, Replaces && !card.LeavesButton, note)
            : note;
        return Answered.Send(Installation, key, parcel, new(Channel, User)) with { LongestWait = StaysInteresting, WantsReport = parcel is Parcel.PrivateNote };
    }
}

/// <summary>Whom an answer was for.</summary>
internal sealed record AnsweredPerson(ChannelId Channel, UserId User)
{
    public static AnsweredPerson? ReadOlder(string note) => note.Split('/') is [var channel, var user] ? new(new(channel), new(user)) : null;
}

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(AnswerTo))]
[JsonSerializable(typeof(AnsweredPerson))]
internal sealed partial class RoutingJson : JsonSerializerContext;
