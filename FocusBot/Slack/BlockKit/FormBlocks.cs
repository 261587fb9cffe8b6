using System.Text.Json.Nodes;
using FocusBot.Conversations;

namespace FocusBot.Slack.BlockKit;

/// <summary>Draws the parts of a form. A field's name is both its block's and its element's, so a submission is read without a map.</summary>
internal static class FormBlocks
{
    public static JsonArray Of(Form form)
    {
        var fields = BlockKitLimits.Fields.FitDistinct([.. form.Parts.Select(NameOf).OfType<string>()], name => name);
        return fields is [] || form.Submit is not null
            ? [.. BlockKitLimits.ViewBlocks.Fit(form.Parts).Select(Block)]
            : throw new CardDoesNotFitException("A form with fields has no submit button; Slack requires one.");
    }

    private static string? NameOf(FormPart part) => part switch
    {
        FormPart.ChooseOne field => field.Field,
        FormPart.Tick field => field.Field,
        FormPart.Write field => field.Field,
        FormPart.WriteNumber field => field.Field,
        FormPart.Pick field => field.Field,
        FormPart.PickPeople field => field.Field,
        FormPart.PickGroups field => field.Field,
        FormPart.PickTime field => field.Field,
        FormPart.PickDate field => field.Field,
        FormPart.PickMoment field => field.Field,
        _ => null,
    };

    private static JsonObject Block(FormPart part) => part switch
    {
        FormPart.Say(var text) => BlockKitJson.Section(text),
        FormPart.Note(var text) => BlockKitJson.Context(text),
        FormPart.ChooseOne field => Input(field.Field, field.Label, field.Hint, field.IsOptional, Radio(field)),
        FormPart.Tick field => Input(field.Field, field.Label, hint: null, field.IsOptional, Checkboxes(field)),
        FormPart.Write field => Input(field.Field, field.Label, field.Hint, field.IsOptional, TextBox(field)),
        FormPart.WriteNumber field => Input(field.Field, field.Label, field.Hint, isOptional: false, Pickers.Number(field)),
        FormPart.Pick field => Input(field.Field, field.Label, field.Hint, isOptional: false, Pickers.Menu(field)),
        FormPart.PickPeople field => Input(field.Field, field.Label, field.Hint, isOptional: true, Pickers.People(field)),
        FormPart.PickGroups field => Input(field.Field, field.Label, field.Hint, isOptional: true, Pickers.Groups(field)),
        FormPart.PickTime field => Input(field.Field, field.Label, field.Hint, isOptional: true, Pickers.Time(field)),
        FormPart.PickDate field => Input(field.Field, field.Label, field.Hint, isOptional: true, Pickers.Date(field)),
        FormPart.PickMoment field => Input(field.Field, field.Label, field.Hint, field.IsOptional, Pickers.Moment(field)),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "Slack has no block for this part."),
    };

    private static JsonObject Input(string name, string label, string? hint, bool isOptional, JsonObject element)
    {
        element["action_id"] = BlockKitLimits.FieldName.Fit(name);
        var input = new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = name,
            ["label"] = BlockKitJson.Plain(BlockKitLimits.FieldLabel.Fit(label)),
            ["optional"] = isOptional,
            ["element"] = element,
        };

        if (hint is not null)
        {
            input["hint"] = BlockKitJson.Plain(BlockKitLimits.FieldHint.Fit(hint));
        }

        return input;
    }

    private static JsonObject Radio(FormPart.ChooseOne field)
    {
        var element = new JsonObject { ["type"] = "radio_buttons", ["options"] = Options(field.Options) };

        // What was chosen before may no longer be on offer; Slack refuses an initial option that is none of the options.
        if (field.Options.FirstOrDefault(option => option.Value == field.Initial) is { } chosen)
        {
            element["initial_option"] = Option(chosen);
        }

        return element;
    }

    private static JsonObject Checkboxes(FormPart.Tick field)
    {
        var element = new JsonObject { ["type"] = "checkboxes", ["options"] = Options(field.Options) };
        if (field.Options.Where(option => field.Initial.Contains(option.Value)).ToList() is { Count: > 0 } ticked)
        {
            element["initial_options"] = new JsonArray([.. ticked.Select(Option)]);
        }

        return element;
    }

    private static JsonObject TextBox(FormPart.Write field)
    {
        var element = new JsonObject
        {
            ["type"] = "plain_text_input",
            ["max_length"] = BlockKitLimits.FitLongestText(field.LongestText),
        };

        if (field.HasLines)
        {
            element["multiline"] = true;
        }

        if (field.Initial is { Length: > 0 } initial)
        {
            element["initial_value"] = initial.Cut(field.LongestText);
        }

        if (field.Placeholder is { } placeholder)
        {
            element["placeholder"] = BlockKitJson.Plain(BlockKitLimits.Placeholder.Fit(placeholder));
        }

        return element;
    }

    private static JsonArray Options(IReadOnlyList<FormOption> options) =>
        [.. BlockKitLimits.Options.FitDistinct(options, option => option.Value).Select(Option)];

    /// <remarks>Options name channels, people and times, whose length is not FocusBot's: they are cut.</remarks>
    private static JsonObject Option(FormOption option)
    {
        var drawn = new JsonObject
        {
            ["value"] = BlockKitLimits.OptionValue.Fit(option.Value),
            ["text"] = Cut(option.Label, BlockKitLimits.OptionLabel),
        };

        if (option.Description is { } description)
        {
            drawn["description"] = Cut(description, BlockKitLimits.OptionDescription);
        }

        return drawn;
    }

    private static JsonObject Cut(CardText text, TextLimit limit) =>
        BlockKitJson.Marked(limit.Fit(Mrkdwn.Print(text.CutAsPrinted(limit.Longest))));
}
