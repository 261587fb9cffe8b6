using System.Security.Cryptography;
using System.Text;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;

namespace FocusBot.People;

/// <summary>How a person is answered about themselves: where they pressed, or directly when they pressed on FocusBot's own page.</summary>
internal sealed class MePath(ConversationEvent.ButtonPressed pressed)
{
    /// <summary>Names the press without naming the person: it outlives the deletion of their data.</summary>
    private readonly string _request = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{pressed.Installation} {pressed.User} {pressed.PressedAt} {pressed.Action}")))[..32];

    public Outbound With(Card card) => pressed.Channel is { } channel
        ? new AnswerTo(pressed.Installation, channel, pressed.User, $"me/{_request}", Address: pressed.Reply, Replaces: pressed.IsPrivate).With(card)
        : Directly(card, 0);

    /// <param name="number">Tells the messages of one press apart.</param>
    public Outbound Directly(Card card, int number) =>
        new(pressed.Installation, $"me/{_request}/{number}", "me", new Parcel.DirectMessage(pressed.User, card));
}
