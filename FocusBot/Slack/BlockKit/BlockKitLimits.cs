using System.Globalization;
using System.Text.Json.Nodes;

namespace FocusBot.Slack.BlockKit;

/// <summary>Every limit of Block Kit that FocusBot's cards and forms can meet. Slack refuses a whole message for one of them.</summary>
internal static class BlockKitLimits
{
    /// <summary>Slack refuses to update a message with a longer top-level text, and advises against posting one.</summary>
    public const int LongestPlainText = 4_000;

    /// <summary>Not documented: found by those who got <c>msg_blocks_too_long</c>.</summary>
    public const int LongestMessage = 13_200;

    public static readonly CountLimit MessageBlocks = new("parts in a card", 50);
    public static readonly CountLimit ViewBlocks = new("parts in a form", 100);
    public static readonly CountLimit Buttons = new("buttons in a row", 25);
    public static readonly CountLimit Menu = new("entries of a menu behind buttons", 5);
    public static readonly CountLimit Options = new("options of a field", 10);
    public static readonly CountLimit MenuOptions = new("options of a menu", 100);
    public static readonly CountLimit Fields = new("fields in a form", 100, 0);

    public static readonly TextLimit Heading = new("a heading", 150);
    public static readonly TextLimit Paragraph = new("a paragraph", 3_000);
    public static readonly TextLimit Quote = new("a quote", 2_998);
    public static readonly TextLimit Note = new("a note", 3_000);
    public static readonly TextLimit ButtonLabel = new("a button's label", 75);
    public static readonly TextLimit ButtonValue = new("a button's value", 2_000, 0);
    public static readonly TextLimit ActionId = new("a button's action", 255);

    public static readonly TextLimit QuestionTitle = new("a question's title", 100);
    public static readonly TextLimit Question = new("a question", 300);
    public static readonly TextLimit QuestionAnswer = new("an answer to a question", 30);

    public static readonly TextLimit ChartTitle = new("a chart's title", 50);
    public static readonly TextLimit ChartLabel = new("a label in a chart", 20);
    public static readonly CountLimit ChartCategories = new("categories of a chart", 20);
    public static readonly CountLimit ChartSeries = new("series of a chart", 6);

    public static readonly TextLimit FormName = new("a form's name", 255);
    public static readonly TextLimit FormTitle = new("a form's title", 24);
    public static readonly TextLimit FormButton = new("a form's submit or close button", 24);
    public static readonly TextLimit FormState = new("a form's state", 3_000, 0);
    public static readonly TextLimit FieldName = new("a field's name", 255);
    public static readonly TextLimit FieldLabel = new("a field's label", 2_000);
    public static readonly TextLimit FieldHint = new("a field's hint", 2_000);
    public static readonly TextLimit Placeholder = new("a field's placeholder", 150);
    public static readonly TextLimit OptionLabel = new("an option's label", 75);
    public static readonly TextLimit OptionValue = new("an option's value", 150);
    public static readonly TextLimit OptionDescription = new("an option's description", 75);

    /// <summary>1 to 3,000: how much a person may write into one field.</summary>
    public static int FitLongestText(int characters) => characters is >= 1 and <= 3_000
        ? characters
        : throw new CardDoesNotFitException(string.Create(
            CultureInfo.InvariantCulture, $"A field takes {characters} characters; Slack allows 1 to 3,000."));

    /// <exception cref="CardDoesNotFitException">All texts together are longer than Slack takes.</exception>
    public static JsonArray FitTogether(JsonArray blocks) => TextIn(blocks) is var characters && characters <= LongestMessage
        ? blocks
        : throw new CardDoesNotFitException(string.Create(
            CultureInfo.InvariantCulture, $"The texts of a card have {characters} characters together; Slack takes {LongestMessage}."));

    private static int TextIn(JsonNode? node) => node switch
    {
        JsonArray items => items.Sum(TextIn),
        JsonObject thing => thing.Sum(property => property is { Key: "text", Value: JsonValue text } ? text.GetValue<string>().Length : TextIn(property.Value)),
        _ => 0,
    };
}
