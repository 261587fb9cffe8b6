using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace FocusBot.Conversations;

/// <summary>A text of FocusBot's own, made of spans that each channel of delivery prints and escapes in its own way.</summary>
internal sealed record CardText(IReadOnlyList<CardSpan> Spans)
{
    /// <summary>Write <c>CardText.Of($"{user} and {channel:…}")</c>: people and channels in the holes become mentions.</summary>
    public static CardText Of(CardTextHandler text) => new(text.Spans);

    public static implicit operator CardText(string text) => new([new CardSpan.Plain(text)]);
}

/// <summary>A piece of a <see cref="CardText"/>. A closed set.</summary>
[JsonDerivedType(typeof(Plain), "plain")]
[JsonDerivedType(typeof(Strong), "strong")]
[JsonDerivedType(typeof(Person), "person")]
[JsonDerivedType(typeof(Place), "place")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(Moment), "moment")]
[JsonDerivedType(typeof(Typed), "typed")]
internal abstract record CardSpan
{
    private CardSpan() { }

    public sealed record Plain(string Text) : CardSpan;

    public sealed record Strong(string Text) : CardSpan;

    public sealed record Person(UserId User) : CardSpan;

    public sealed record Place(ChannelId Channel) : CardSpan;

    public sealed record Link(string Url, string Label) : CardSpan;

    /// <summary>A moment, shown in the reader's own time zone.</summary>
    public sealed record Moment(DateTimeOffset At) : CardSpan;

    /// <summary>What somebody can type: the command, by its name in their workspace, and these words behind it.</summary>
    public sealed record Typed(string Words) : CardSpan;
}

/// <summary>Turns an interpolated string into spans. The format <c>strong</c> makes a hole stand out.</summary>
[InterpolatedStringHandler]
internal readonly ref struct CardTextHandler
{
    public CardTextHandler(int literalLength, int formattedCount) => Spans = new List<CardSpan>(formattedCount * 2 + 1);

    internal List<CardSpan> Spans { get; }

    public void AppendLiteral(string text) => Spans.Add(new CardSpan.Plain(text));

    public void AppendFormatted(string text) => Spans.Add(new CardSpan.Plain(text));

    public void AppendFormatted<T>(T value) where T : struct => Spans.Add(value switch
    {
        UserId user => new CardSpan.Person(user),
        ChannelId channel => new CardSpan.Place(channel),
        DateTimeOffset at => new CardSpan.Moment(at),
        DateOnly day => new CardSpan.Plain(day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)),
        _ => new CardSpan.Plain(value.ToString() ?? ""),
    });

    public void AppendFormatted<T>(T value, string format) =>
        Spans.Add(format is "strong" ? new CardSpan.Strong(value?.ToString() ?? "") : throw new FormatException($"'{format}' is no format of a card's text."));

    public void AppendFormatted(CardSpan span) => Spans.Add(span);

    public void AppendFormatted(CardText text) => Spans.AddRange(text.Spans);
}
