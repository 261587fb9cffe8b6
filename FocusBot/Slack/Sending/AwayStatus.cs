using System.Text.Json;
using System.Text.RegularExpressions;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Sending;

/// <summary>Whether somebody's status says that they are away for a day or longer: Slack's own <em>Vacationing</em> and <em>Out sick</em>, or words to that effect.</summary>
/// <remarks>Whether a client is open (presence) says nothing about that, and at nine in the morning it mostly is not.</remarks>
internal static partial class AwayStatus
{
    /// <param name="profile">Of a person, as <c>users.info</c> gives it.</param>
    /// <returns>Until when; <see langword="null"/> when it does not say so.</returns>
    public static DateTimeOffset? Until(JsonElement? profile)
    {
        if (profile is not { ValueKind: JsonValueKind.Object } said || !IsAway(said.Text("status_emoji") ?? "", said.Text("status_text") ?? ""))
        {
            return null;
        }

        var expires = said.Part("status_expiration") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var seconds) ? seconds : 0;
        return expires is > 0 and <= uint.MaxValue ? DateTimeOffset.FromUnixTimeSeconds(expires) : DateTimeOffset.MaxValue;
    }

    private static bool IsAway(string emoji, string text) =>
        emoji is ":palm_tree:" or ":desert_island:" or ":beach_with_umbrella:" or ":face_with_thermometer:" || AwayWords.IsMatch(text);

    [GeneratedRegex(
        @"\b(vacation(ing)?|on holidays?|holidays until|on leave|(annual|parental|maternity|paternity|sick|family) leave|off sick|out sick|ooo|out of (the )?office|pto|time off|day off|sabbatical|urlaub|krank|elternzeit|vacances|vacaciones|de baja)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AwayWords { get; }
}
