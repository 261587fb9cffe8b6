using System.Text.Json;
using System.Text.RegularExpressions;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Sending;

/// <summary>Whether somebody is away: they have a status that ends by itself, and its words or its emoji say so.</summary>
/// <remarks>
/// A status without an end is often one that was forgotten, and whoever is there and gets nothing is never told why; so in doubt somebody is there.
/// Whether a client is open (presence) says nothing about that, and at nine in the morning it mostly isn't.
/// </remarks>
internal static partial class AwayStatus
{
    /// <param name="profile">Of a person, as <c>users.info</c> gives it.</param>
    /// <returns>Until when, which may be over; <see langword="null"/> when it does not say so.</returns>
    public static DateTimeOffset? Until(JsonElement? profile) =>
        profile is { ValueKind: JsonValueKind.Object } said && EndOf(said) is { } end && IsAway(said.Text("status_emoji") ?? "", said.Text("status_text") ?? "") ? end : null;

    private static DateTimeOffset? EndOf(JsonElement profile) =>
        profile.Part("status_expiration") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var seconds) && seconds is > 0 and <= uint.MaxValue
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static bool IsAway(string emoji, string text) =>
        !ThereAfterAll.IsMatch(text)
        && (emoji is ":palm_tree:" or ":desert_island:" or ":beach_with_umbrella:" or ":umbrella_on_ground:" or ":face_with_thermometer:" || AwayWords.IsMatch(text));

    [GeneratedRegex($@"\b{Away}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AwayWords { get; }

    /// <summary>The same words of somebody who is there: it's over, it's to come, it's not so, it's another day of the week or somebody else's, or it's what they work on.</summary>
    [GeneratedRegex($@"\b({Before})( my| the| a| any| more| on)* {Away}\b|\bpost[- ]{Away}\b|\b(cover(ing)?|standing in|filling in)( \S+){{0,4}} {Away}\b|{Away}({Behind})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ThereAfterAll { get; }

    private const string Before =
        "back (again |now )?from|(returned|recovering) from|not( away)?|no( longer)?|never|isn['’]t|before|until|till|planning|after|was|were|been|done with|needs?|wants?|wish|dreaming (of|about)|(days|weeks) (to|until)|down to|ready for|forward to";

    private const string Behind =
        "( is| are)?( on| every| next)* ((mon|tues|wednes|thurs|fri)days|weekends)|( is|['’]s| was)? (over|done|cancell?ed|postponed|from|starting|starts|begins|next|tomorrow|soon)"
        + "| (planning|plans?|requests?|policy|policies|rentals?|homes?|bookings?|track(er|ing)|handovers?|approvals?|calendar|launch|photos)";

    private const string Away =
        "(vacation(ing)?|on holidays?|holidays? until|on leave|(annual|parental|maternity|paternity|sick|family) leave|off sick|out sick|ooo|out of (the )?office|pto|time off|day off|sabbatical|urlaub|krank|elternzeit|vacances|vacaciones|de baja)";
}
