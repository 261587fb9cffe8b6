using System.Globalization;
using System.Text;
using FocusBot.Conversations;

namespace FocusBot.Tests.Texts;

/// <summary>Prints a card or a form as a person reads it.</summary>
internal static class AsRead
{
    public static string Of(Card card) => string.Join('\n', card.Parts.Select(Of)) + "\n";

    public static string Of(Form form)
    {
        var text = new StringBuilder($"[form: {form.Title}]\n");
        form.Parts.ToList().ForEach(part => text.AppendLine(Of(part)));
        return text.Append(CultureInfo.InvariantCulture, $"[{form.Submit}] [{form.Close}]\n").ToString();
    }

    public static string Of(CardText text) => string.Concat(text.Spans.Select(Of));

    /// <summary>The sentences alone: no headings, buttons or options.</summary>
    public static string Prose(Card card) => string.Join('\n', card.Parts.Select(part => part switch
    {
        CardPart.Paragraph(var text) => Of(text),
        CardPart.Note(var text) => Of(text),
        _ => "",
    }).Where(line => line is not ""));

    private static string Of(CardPart part) => part switch
    {
        CardPart.Heading(var text) => $"# {text}",
        CardPart.Paragraph(var text) => Of(text).TrimEnd('\n'),
        CardPart.Quote(var text) => $"> {Of(text)}",
        CardPart.Note(var text) => $"({Of(text)})",
        CardPart.Divider => "---",
        CardPart.Chart chart => $"[chart: {chart.Title}; {string.Join("; ", chart.Series.Select(series => $"{series.Name}: {string.Join(", ", chart.Categories.Zip(series.Values, (label, value) => $"{label} {value}"))}"))}]",
        CardPart.Buttons buttons => string.Join(' ', buttons.Row.Select(button => $"[{button.Label}]"))
            + (buttons.Menu.Count > 0 ? $" ⋯ {string.Join(" · ", buttons.Menu.Select(entry => entry.Label))}" : ""),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A new part."),
    };

    private static string Of(FormPart part) => part switch
    {
        FormPart.Say(var text) => Of(text),
        FormPart.Note(var text) => $"({Of(text)})",
        FormPart.ChooseOne field => Field(field.Label, field.Options, option => option.Value == field.Initial ? "(o)" : "( )", field.Hint),
        FormPart.Tick field => Field(field.Label, field.Options, option => field.Initial.Contains(option.Value) ? "[x]" : "[ ]", null),
        FormPart.Write field => $"{field.Label}: [{field.Initial ?? field.Placeholder}]{(field.Hint is null ? "" : $" ({field.Hint})")}",
        FormPart.WriteNumber field => $"{field.Label}: [{field.Initial}] ({field.Least} to {field.Most}){Hint(field.Hint)}",
        FormPart.Pick field => $"{field.Label}: [{field.Options.FirstOrDefault(option => option.Value == field.Initial)?.Label}]{Hint(field.Hint)}",
        FormPart.PickPeople field => $"{field.Label}: [{string.Join(", ", field.Initial.Select(user => Of(new CardSpan.Person(user))))}]{Hint(field.Hint)}",
        FormPart.PickGroups field => $"{field.Label}: []{Hint(field.Hint)}",
        FormPart.PickTime field => $"{field.Label}: [{field.Initial?.ToString("HH:mm", CultureInfo.InvariantCulture)}]{Hint(field.Hint)}",
        FormPart.PickMoment field => $"{field.Label}: [{field.Initial?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}]{Hint(field.Hint)}",
        FormPart.PickDate field => $"{field.Label}: [{field.Initial?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}]{Hint(field.Hint)}",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A new part."),
    };

    private static string Hint(string? hint) => hint is null ? "" : $" ({hint})";

    private static string Field(string label, IReadOnlyList<FormOption> options, Func<FormOption, string> mark, string? hint) =>
        string.Join('\n', [
            hint is null ? $"{label}:" : $"{label}: ({hint})",
            .. options.Select(option => $"  {mark(option)} {Of(option.Label)}{(option.Description is null ? "" : $": {Of(option.Description)}")}")]);

    private static string Of(CardSpan span) => span switch
    {
        CardSpan.Plain(var text) => text,
        CardSpan.Strong(var text) => text,
        CardSpan.Person(var user) => $"@{Name(user.Value[2..])}",
        CardSpan.Place(var channel) => $"#{Name(channel.Value[2..])}",
        CardSpan.Link(_, var label) => label,
        CardSpan.Typed(var words) => $"/level {words}".TrimEnd(),
        CardSpan.Moment(var at) => at.ToString("MMM d, HH:mm", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(span), span, "A new span."),
    };

    private static string Name(string id) => $"{id[0]}{id[1..].ToLowerInvariant()}";
}
