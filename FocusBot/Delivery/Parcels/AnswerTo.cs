using FocusBot.Conversations;

namespace FocusBot.Delivery.Parcels;

/// <summary>How to answer one person about one thing they did, to them alone.</summary>
/// <param name="Request">Names what they did, for ever: it is answered once.</param>
/// <param name="Root">The thread they did it in, when it was in a thread.</param>
/// <param name="Replaces">The private message whose button they pressed gives way to the answer.</param>
internal sealed record AnswerTo(
    InstallationId Installation, ChannelId Channel, UserId User, string Request, MessageTs? Root = null, ReplyAddress? Address = null, bool Replaces = false)
{
    public const string Purpose = "answer";

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(15);

    public Outbound With(Card card)
    {
        var note = new Parcel.PrivateNote(Channel, User, Root, card);
        return new(Installation, $"answer/{Request}", Purpose, Address is { } address ? new Parcel.Reply(address, card, Replaces, note) : note)
        {
            Note = $"{Channel}/{User}",
            LongestWait = StaysInteresting,
            WantsReport = Address is null,
        };
    }
}
