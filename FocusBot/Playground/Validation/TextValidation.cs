namespace FocusBot.Playground.Validation;

/// <summary>Text objects: plain or mrkdwn, never empty.</summary>
internal static class TextValidation
{
    public const int Longest = 3000;

    public static void Check(ValidatedPart place, int most = Longest)
    {
        if (place.Type is "plain_text")
        {
            CheckPlain(place, most);
        }
        else if (place.Type is not "mrkdwn")
        {
            place.Refuse("must be one of: plain_text, mrkdwn");
        }
        else if (place.HasOnly("type", "text", "verbatim"))
        {
            place.IsFlag("verbatim");
            place.Required("text")?.IsText(most, least: 1);
        }
    }

    public static void CheckPlain(ValidatedPart place, int most)
    {
        if (place.Type is not "plain_text")
        {
            place.Refuse("must be of type plain_text");
        }
        else if (place.HasOnly("type", "text", "emoji"))
        {
            place.IsFlag("emoji");
            place.Required("text")?.IsText(most, least: 1);
        }
    }
}
