using System.Text.Json.Serialization;

namespace FocusBot.Conversations;

/// <summary>What FocusBot says in a conversation: parts from top to bottom. Who delivers it derives the plain text for screen readers.</summary>
public sealed record Card(IReadOnlyList<CardPart> Parts)
{
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
public abstract record CardPart
{
    private CardPart() { }

    /// <param name="Text">1 to 150 characters.</param>
    public sealed record Heading(string Text) : CardPart;

    /// <param name="Text">1 to 3,000 characters as printed.</param>
    public sealed record Paragraph(CardText Text) : CardPart;

    /// <summary>Small print: who sees what, where a figure comes from.</summary>
    public sealed record Note(CardText Text) : CardPart;

    public sealed record Divider : CardPart;

    /// <param name="Row">1 to 25 buttons.</param>
    public sealed record Buttons(IReadOnlyList<CardButton> Row) : CardPart;
}

/// <summary>A button.</summary>
/// <param name="Label">1 to 75 characters, readable alone.</param>
/// <param name="Action">What a press means; unique within its row.</param>
/// <param name="Value">Comes back with the press, up to 2,000 characters. It gives no authority.</param>
public sealed record CardButton(string Label, string Action, string Value, ButtonEmphasis Emphasis = ButtonEmphasis.Ordinary);

public enum ButtonEmphasis
{
    Ordinary,
    Primary,
    Danger,
}
