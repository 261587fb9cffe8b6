using System.Text.Json.Nodes;
using FocusBot.Conversations;
using FocusBot.Slack.BlockKit;

namespace FocusBot.Slack.Receiving;

/// <summary>The answers that an acknowledgement can carry.</summary>
internal static class AnswerJson
{
    public static JsonObject Ephemeral(Card card, string command)
    {
        var message = BlockKitJson.Message(card, command);
        message["response_type"] = "ephemeral";
        return message;
    }

    /// <summary>What a menu offers.</summary>
    public static JsonObject Options(IReadOnlyList<MenuOption> options) => new() { ["options"] = new JsonArray([.. options.Select(Pickers.Option)]) };

    /// <param name="fields">By the name of a field, which is also the id of its block.</param>
    public static JsonObject Errors(IReadOnlyDictionary<string, string> fields) => new()
    {
        ["response_action"] = "errors",
        ["errors"] = new JsonObject(fields.Select(static field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value))),
    };

    /// <summary>The form that was sent gives way to this one.</summary>
    public static JsonObject NextForm(Form form, string command) => new()
    {
        ["response_action"] = "update",
        ["view"] = BlockKitJson.View(form, command),
    };

    /// <summary>What a card says, as a form with nothing to send: a form cannot be answered in any other way.</summary>
    public static Form FormSaying(Card card) => new("said", "FocusBot", null, "", [.. card.Parts.SelectMany(PartOf)]);

    private static IEnumerable<FormPart> PartOf(CardPart part) => part switch
    {
        CardPart.Heading heading => [new FormPart.Say(heading.Text)],
        CardPart.Paragraph paragraph => [new FormPart.Say(paragraph.Text)],
        CardPart.Note note => [new FormPart.Note(note.Text)],
        _ => [],
    };
}
