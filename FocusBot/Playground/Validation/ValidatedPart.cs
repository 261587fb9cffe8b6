using System.Text.Json;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Validation;

/// <summary>A value inside what the app has sent, where it stands, and the list that findings go to.</summary>
internal readonly record struct ValidatedPart(JsonElement Json, string Pointer, List<Violation> Findings)
{
    public string Type => Json.Text("type") ?? "";

    public void Refuse(string problem) => Findings.Add(new Violation(Pointer, problem));

    public ValidatedPart At(string name, JsonElement json) => new(json, $"{Pointer}/{name}", Findings);

    public ValidatedPart? Part(string name) => Json.Get(name) is { } part ? At(name, part) : null;

    /// <summary>The part, or a finding that it is missing.</summary>
    public ValidatedPart? Required(string name)
    {
        var part = Part(name);
        if (part is null)
        {
            Refuse($"missing required field: {name}");
        }

        return part;
    }

    /// <summary>Nothing but these; Slack refuses what it does not know.</summary>
    public bool HasOnly(params IEnumerable<string> names)
    {
        if (Json.ValueKind is not JsonValueKind.Object)
        {
            Refuse("must provide an object");
            return false;
        }

        foreach (var stray in Json.EnumerateObject().Select(property => property.Name).Except(names))
        {
            Refuse($"invalid additional property: {stray}");
        }

        return true;
    }

    /// <summary>A string of at most so many characters, if it is there at all.</summary>
    public void Text(string name, int most, int least = 0)
    {
        if (Part(name) is { } part)
        {
            part.IsText(most, least);
        }
    }

    public void IsText(int most, int least = 0)
    {
        if (Json.ValueKind is not JsonValueKind.String)
        {
            Refuse("must provide a string");
        }
        else if (Json.GetString()!.Length > most)
        {
            Refuse($"must be less than {most + 1} characters");
        }
        else if (Json.GetString()!.Length < least)
        {
            Refuse($"must be more than {least - 1} characters");
        }
    }

    /// <summary>The items of an array of a size within bounds.</summary>
    public IEnumerable<ValidatedPart> Items(string name, int least, int most)
    {
        if (Required(name) is not { } list)
        {
            return [];
        }

        if (list.Json.ValueKind is not JsonValueKind.Array)
        {
            list.Refuse("must provide an array");
            return [];
        }

        return list.Counted(least, most);
    }

    public void HasItems(string name, int least, int most) => _ = Items(name, least, most);

    public void IsOneOf(string name, params IEnumerable<string> values)
    {
        if (Part(name) is { } part && !values.Contains(part.Json.ValueKind is JsonValueKind.String ? part.Json.GetString() : null))
        {
            part.Refuse($"must be one of: {string.Join(", ", values)}");
        }
    }

    public void IsFlag(string name)
    {
        if (Part(name) is { } part && part.Json.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            part.Refuse("must provide a boolean");
        }
    }

    private List<ValidatedPart> Counted(int least, int most)
    {
        var count = Json.GetArrayLength();
        if (count < least)
        {
            Refuse($"no less than {least} items allowed");
        }
        else if (count > most)
        {
            Refuse($"no more than {most} items allowed");
        }

        var (place, items) = (this, Json.EnumerateArray());
        return [.. items.Select((item, index) => place.At($"{index}", item))];
    }
}
