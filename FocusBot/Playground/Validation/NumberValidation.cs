using System.Text.Json;

namespace FocusBot.Playground.Validation;

internal static class NumberValidation
{
    public static void Check(ValidatedPart place, string name, int least, int most)
    {
        if (place.Part(name) is not { } part)
        {
            return;
        }

        if (part.Json.ValueKind is not JsonValueKind.Number || !part.Json.TryGetInt32(out var number))
        {
            part.Refuse("must provide an integer");
        }
        else if (number < least || number > most)
        {
            part.Refuse($"must be between {least} and {most}");
        }
    }
}
