using FocusBot.Conversations;

namespace FocusBot.Slack.BlockKit;

/// <summary>Writes the command's name into texts, which only know that there is one.</summary>
internal static class CommandName
{
    public static Card In(Card card, string command) => new([.. card.Parts.Select(part => part switch
    {
        CardPart.Paragraph(var text) => new CardPart.Paragraph(In(text, command)),
        CardPart.Quote(var text) => new CardPart.Quote(In(text, command)),
        CardPart.Note(var text) => new CardPart.Note(In(text, command)),
        _ => part,
    })]);

    public static Form In(Form form, string command) => form with
    {
        Parts = [.. form.Parts.Select(part => part switch
        {
            FormPart.Say(var text) => new FormPart.Say(In(text, command)),
            FormPart.Note(var text) => new FormPart.Note(In(text, command)),
            _ => part,
        })],
    };

    private static CardText In(CardText text, string command) => text.Spans.Any(span => span is CardSpan.Typed)
        ? new([.. text.Spans.Select(span => span is CardSpan.Typed(var words) ? new CardSpan.Strong($"{command} {words}".TrimEnd()) : span)])
        : text;
}
