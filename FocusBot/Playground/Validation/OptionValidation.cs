using System.Text.Json;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Validation;

/// <summary>Options, groups of options, and confirmation dialogs.</summary>
internal static class OptionValidation
{
    private const int LongestText = 75, LongestValue = 150, MostOptions = 100, MostGroups = 100;

    public static void CheckList(ValidatedPart element, int least, int most)
    {
        ValidatedPart[] options = [.. element.Items("options", least, most)];
        foreach (var option in options)
        {
            Check(option);
        }

        if (options.Select(option => option.Json.Text("value")).Distinct().Count() < options.Length)
        {
            element.Refuse("option values must be unique");
        }

        CheckInitial(element, [.. options.Select(option => option.Json)]);
    }

    public static void CheckSelect(ValidatedPart element)
    {
        if (element.Part("option_groups") is null)
        {
            CheckList(element, 1, MostOptions);
            return;
        }

        ValidatedPart[] groups = [.. element.Items("option_groups", 1, MostGroups)];
        foreach (var group in groups.Where(group => group.HasOnly("label", "options")))
        {
            if (group.Required("label") is { } label)
            {
                TextValidation.CheckPlain(label, LongestText);
            }

            foreach (var option in group.Items("options", 1, MostOptions))
            {
                Check(option);
            }
        }

        CheckInitial(element, [.. groups.SelectMany(group => group.Json.Items("options"))]);
    }

    /// <summary>What an app answers when it's asked what a menu offers; nothing is an answer, too.</summary>
    public static IReadOnlyList<Violation> CheckOffer(JsonElement json)
    {
        var offer = new ValidatedPart(json, "/answer", []);
        if (offer.HasOnly("options", "option_groups"))
        {
            if (offer.Part("option_groups") is null)
            {
                CheckList(offer, 0, MostOptions);
            }
            else
            {
                CheckSelect(offer);
            }
        }

        return offer.Findings;
    }

    public static void CheckConfirm(ValidatedPart confirm)
    {
        if (!confirm.HasOnly("title", "text", "confirm", "deny", "style"))
        {
            return;
        }

        confirm.IsOneOf("style", "primary", "danger");
        foreach (var (name, most) in new[] { ("title", 100), ("confirm", 30), ("deny", 30) })
        {
            if (confirm.Required(name) is { } text)
            {
                TextValidation.CheckPlain(text, most);
            }
        }

        if (confirm.Required("text") is { } body)
        {
            TextValidation.Check(body, most: 300);
        }
    }

    private static void Check(ValidatedPart option)
    {
        if (!option.HasOnly("text", "value", "description", "url"))
        {
            return;
        }

        option.Required("value")?.IsText(LongestValue, least: 1);
        if (option.Required("text") is { } text)
        {
            TextValidation.Check(text, LongestText);
        }

        if (option.Part("description") is { } description)
        {
            TextValidation.Check(description, LongestText);
        }
    }

    /// <summary>What is chosen beforehand must be one of the options, in every field.</summary>
    private static void CheckInitial(ValidatedPart element, JsonElement[] options)
    {
        IEnumerable<JsonElement> chosen = element.Json.Get("initial_option") is { } one ? [one] : element.Json.Items("initial_options");
        if (chosen.Any(option => !options.Any(known => JsonElement.DeepEquals(known, option))))
        {
            element.Refuse("initial option must match one of the options exactly");
        }
    }
}
