using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FocusBot.Conversations;

namespace FocusBot.Slack.BlockKit;

/// <summary>Draws cards and forms with Slack's blocks, inside of Slack's limits.</summary>
internal static class BlockKitJson
{
    /// <param name="command">The command's name in this workspace, with its slash.</param>
    /// <returns>The <c>text</c> and the <c>blocks</c> of a message; where it goes is the sender's to add.</returns>
    /// <exception cref="CardDoesNotFitException">The card breaks a limit.</exception>
    public static JsonObject Message(Card card, string command) => Message(CommandName.In(card, command));

    /// <param name="command">The command's name in this workspace, with its slash.</param>
    /// <exception cref="CardDoesNotFitException">The form breaks a limit.</exception>
    public static JsonObject View(Form form, string command) => View(CommandName.In(form, command));

    /// <summary>A person's Home tab. It has no fields, so a card draws it.</summary>
    /// <exception cref="CardDoesNotFitException">The card breaks a limit.</exception>
    public static JsonObject Home(Card card, string command) => new()
    {
        ["type"] = "home",
        ["blocks"] = new JsonArray([.. BlockKitLimits.ViewBlocks.Fit(CommandName.In(card, command).Parts).Select(Block).Select(Named)]),
    };

    public static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text };

    private static JsonObject Message(Card card)
    {
        var blocks = BlockKitLimits.MessageBlocks.Fit(card.Parts).Select(Block).Select(Named);
        return new()
        {
            ["text"] = PlainEquivalent.Of(card),
            ["blocks"] = BlockKitLimits.FitTogether([.. blocks]),
        };
    }

    private static JsonObject View(Form form)
    {
        var view = new JsonObject
        {
            ["type"] = "modal",
            ["callback_id"] = BlockKitLimits.FormName.Fit(form.Name),
            ["private_metadata"] = BlockKitLimits.FormState.Fit(form.State),
            ["title"] = Plain(BlockKitLimits.FormTitle.Fit(form.Title)),
            ["close"] = Plain(BlockKitLimits.FormButton.Fit(form.Close)),
            ["blocks"] = FormBlocks.Of(form),
        };

        if (form.Submit is { } submit)
        {
            view["submit"] = Plain(BlockKitLimits.FormButton.Fit(submit));
        }

        return view;
    }

    /// <remarks><c>verbatim</c>: Slack makes links and mentions of what is marked as such, and of nothing that only looks like one.</remarks>
    public static JsonObject Marked(string text) => new() { ["type"] = "mrkdwn", ["text"] = text, ["verbatim"] = true };

    public static JsonObject Section(CardText text) =>
        new() { ["type"] = "section", ["text"] = Marked(Print(text, BlockKitLimits.Paragraph)) };

    public static JsonObject Context(CardText text) =>
        new() { ["type"] = "context", ["elements"] = new JsonArray(Marked(Print(text, BlockKitLimits.Note))) };

    private static JsonObject Quoted(CardText text) =>
        new() { ["type"] = "section", ["text"] = Marked($"> {BlockKitLimits.Quote.Fit(Mrkdwn.Print(text.CutAsPrinted(BlockKitLimits.Quote.Longest)).ReplaceLineEndings(" "))}") };

    private static JsonObject Block(CardPart part) => part switch
    {
        CardPart.Heading(var text) => new() { ["type"] = "header", ["text"] = Plain(BlockKitLimits.Heading.Fit(text)) },
        CardPart.Paragraph(var text) => Section(text),
        CardPart.Quote(var text) => Quoted(text),
        CardPart.Note(var text) => Context(text),
        CardPart.Divider => new() { ["type"] = "divider" },
        CardPart.Chart chart => ChartBlock.Of(chart),
        CardPart.Buttons buttons => new() { ["type"] = "actions", ["elements"] = Buttons(buttons) },
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "Slack has no block for this part."),
    };

    /// <remarks>How many people a text names is not in FocusBot's hands, so such a text is cut; one of FocusBot's words alone has to fit.</remarks>
    private static string Print(CardText text, TextLimit limit) =>
        limit.Fit(Mrkdwn.Print(text.Spans.Any(span => span is CardSpan.Person or CardSpan.Place) ? text.CutAsPrinted(limit.Longest) : text));

    private static JsonArray Buttons(CardPart.Buttons buttons) =>
    [
        .. BlockKitLimits.Buttons.FitDistinct(buttons.Row, button => button.Action).Select(Button),
        .. buttons.Menu.Count > 0 ? (JsonNode[])[MenuBlock.Of(buttons.Menu)] : [],
    ];

    private static JsonObject Button(CardButton button)
    {
        var drawn = new JsonObject
        {
            ["type"] = "button",
            ["action_id"] = BlockKitLimits.ActionId.Fit(button.Action),
            ["text"] = Plain(BlockKitLimits.ButtonLabel.Fit(button.Label)),
        };

        if (button.Asks is { } question)
        {
            drawn["confirm"] = new JsonObject
            {
                ["title"] = Plain(BlockKitLimits.QuestionTitle.Fit(question.Title)),
                ["text"] = Plain(BlockKitLimits.Question.Fit(question.Text)),
                ["confirm"] = Plain(BlockKitLimits.QuestionAnswer.Fit(question.Yes)),
                ["deny"] = Plain(BlockKitLimits.QuestionAnswer.Fit(question.No)),
            };
        }

        // Slack wants no value rather than an empty one.
        if (BlockKitLimits.ButtonValue.Fit(button.Value) is { Length: > 0 } value)
        {
            drawn["value"] = value;
        }

        if (button.Emphasis is not ButtonEmphasis.Ordinary)
        {
            drawn["style"] = button.Emphasis is ButtonEmphasis.Primary ? "primary" : "danger";
        }

        return drawn;
    }

    /// <remarks>Unique by the number, and new whenever the content is: Slack keeps the state of a block whose id it knows.</remarks>
    private static JsonObject Named(JsonObject block, int number)
    {
        var content = SHA256.HashData(Encoding.UTF8.GetBytes(block.ToJsonString()));
        block["block_id"] = $"{number}-{Convert.ToHexStringLower(content.AsSpan(0, 4))}";
        return block;
    }
}
