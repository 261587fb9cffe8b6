using System.Text;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Tests.Delivery;

/// <summary>Reads the word in a body as who opened their home; <c>unreadable</c> and <c>nothing</c> are what they say.</summary>
internal sealed class FakeReader : IReadEvents
{
    public const string Unreadable = "unreadable", Nothing = "nothing";

    public static Arrival Arrival(string word, string lane = "lane", string? eventId = null) =>
        new(Given.Acme, eventId ?? $"Ev-{lane}-{word}", lane, ArrivalKind.Event, Encoding.UTF8.GetBytes(word));

    public ConversationEvent? Read(ArrivalKind kind, ReadOnlyMemory<byte> body) => Encoding.UTF8.GetString(body.Span) switch
    {
        Unreadable => throw new UnreadableArrivalException("It is not JSON."),
        Nothing => null,
        var word => new ConversationEvent.HomeOpened(Given.Acme, new(word)),
    };
}
