namespace FocusBot.Playground.Api.Methods;

/// <summary>What a channel may be called.</summary>
internal static class ChannelNameRule
{
    private const int Longest = 80;

    /// <returns>Slack's error, or null when all is well.</returns>
    public static string? Check(string? name) => name switch
    {
        null or "" => "invalid_name_required",
        { Length: > Longest } => "invalid_name_maxlength",
        _ when name.Any(letter => !IsAllowed(letter)) => "invalid_name_specials",
        _ when !name.Any(char.IsLetterOrDigit) => "invalid_name_punctuation",
        _ => null,
    };

    private static bool IsAllowed(char letter) => (char.IsLetterOrDigit(letter) && !char.IsUpper(letter)) || letter is '-' or '_';
}
