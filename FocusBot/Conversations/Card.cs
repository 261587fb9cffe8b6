using System.Text.Json.Serialization;

namespace FocusBot.Conversations;

/// <summary>What FocusBot says in a conversation: parts from top to bottom. Who delivers it derives the plain text for screen readers.</summary>
internal sealed record Card(IReadOnlyList<CardPart> Parts)
{
    /// <summary>It asks for the same press once more, or for a way around it: the message that holds the button stays where it is.</summary>
    [JsonIgnore]
    public bool LeavesButton { get; init; }

    public static Card Of(params IReadOnlyList<CardPart> parts) => new(parts);

    /// <summary>One paragraph and nothing to press.</summary>
    public static Card Saying(CardText text) => new([new CardPart.Paragraph(text)]);
}

/// <summary>A part of a <see cref="Card"/>. A closed set.</summary>
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(Divider), "divider")]
[JsonDerivedType(typeof(Buttons), "buttons")]
[JsonDerivedType(typeof(Chart), "chart")]
[JsonDerivedType(typeof(Quote), "quote")]
internal abstract record CardPart
{
    private CardPart() { }

    /// <param name="Text">1 to 150 characters.</param>
    public sealed record Heading(string Text) : CardPart;

    /// <param name="Text">1 to 3,000 characters as printed.</param>
    public sealed record Paragraph(CardText Text) : CardPart;

    /// <summary>A line of somebody else's words, set apart as such.</summary>
    /// <param name="Text">1 to 2,998 characters as printed, on one line.</param>
    public sealed record Quote(CardText Text) : CardPart;

    /// <summary>Small print: who sees what, where a figure comes from.</summary>
    public sealed record Note(CardText Text) : CardPart;

    public sealed record Divider : CardPart;

    /// <param name="Row">1 to 25 buttons.</param>
    public sealed record Buttons(IReadOnlyList<CardButton> Row) : CardPart
    {
        /// <summary>What stands behind a menu at the row's end, where it's in nobody's way: up to 5.</summary>
        public IReadOnlyList<CardButton> Menu { get; init; } = [];
    }

    /// <summary>Bars side by side. It may be left out where it cannot be drawn: a paragraph beside it says the same.</summary>
    /// <param name="Title">1 to 50 characters.</param>
    /// <param name="Categories">1 to 20 labels of up to 20 characters.</param>
    /// <param name="Series">1 to 6.</param>
    public sealed record Chart(string Title, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series) : CardPart;
}

/// <summary>The bars of one colour.</summary>
/// <param name="Name">1 to 20 characters.</param>
/// <param name="Values">One for each category.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<int> Values);

/// <summary>A button.</summary>
/// <param name="Label">1 to 75 characters, readable alone.</param>
/// <param name="Action">What a press means; unique within its row.</param>
/// <param name="Value">Comes back with the press, up to 2,000 characters. It gives no authority.</param>
internal sealed record CardButton(string Label, string Action, string Value, ButtonEmphasis Emphasis = ButtonEmphasis.Ordinary)
{
    /// <summary>What somebody is asked before their press counts; absent: it counts at once.</summary>
    public ButtonQuestion? Asks { get; init; }
}

/// <summary>Are they sure?</summary>
/// <param name="Title">1 to 100 characters.</param>
/// <param name="Text">1 to 300 characters.</param>
/// <param name="Yes">1 to 30 characters.</param>
/// <param name="No">1 to 30 characters.</param>
internal sealed record ButtonQuestion(string Title, string Text, string Yes, string No);

internal enum ButtonEmphasis
{
    Ordinary,
    Primary,
    Danger,
}
