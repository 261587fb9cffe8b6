using System.Globalization;
using System.Text.RegularExpressions;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Teams.Channels;

namespace FocusBot.Teams.Focus;

/// <summary>What somebody asks of a team's focus. A closed set.</summary>
internal abstract record FocusRequest
{
    private FocusRequest() { }

    public sealed record Show : FocusRequest;

    public sealed record Clear : FocusRequest;

    public sealed record Set(TeamFocus Focus) : FocusRequest;

    /// <summary>It cannot be understood or cannot be; one sentence says why.</summary>
    public sealed record Refused(string Sentence) : FocusRequest;
}

/// <summary>Reads <c>[level or situation] [until DATE] [because …]</c>.</summary>
internal static partial class FocusCommandRule
{
    public const int LongestReason = 200;

    private const int LongestEcho = 40;

    /// <summary>How many days a focus holds when nobody says until when.</summary>
    private const int Ordinarily = 90;

    private static readonly string[] WithYear =
        ["yyyy-MM-dd", "d.M.yyyy", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy"];

    /// <param name="zone">The time zone of who asks; absent: UTC.</param>
    public static FocusRequest Read(WrittenText words, DateTimeOffset now, string? zone)
    {
        var match = Grammar().Match(words.Plain.Trim());
        var (what, until, reason) = (match.Groups["what"].Value.Trim(), match.Groups["until"].Value.Trim(), match.Groups["because"].Value.Trim());
        return (what.ToLowerInvariant(), until, reason) switch
        {
            ("", "", "") => new FocusRequest.Show(),
            ("clear" or "none" or "off", "", _) => new FocusRequest.Clear(),
            ("", _, _) => new FocusRequest.Refused("Name a level (impact, execution, optics) or a situation (early-stage, availability, scaling, launch) first."),
            var (word, _, _) when LevelOf(word) is var (level, situation) => Set(level, situation, until, reason, now, ZoneOf(zone)),
            _ => new FocusRequest.Refused(
                $"“{Echo(what)}” isn’t a level or a situation. The levels are impact, execution and optics; the situations are early-stage, availability, scaling and launch."),
        };
    }

    /// <param name="until">The last day on which it holds; absent: ninety days from now.</param>
    public static FocusRequest Set(Level level, Situation? situation, DateOnly? until, string reason, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return (until, reason.Length) switch
        {
            (_, > LongestReason) => new FocusRequest.Refused($"The reason has {reason.Length} characters; there’s room for {LongestReason}."),
            ({ } day, _) when day < today => new FocusRequest.Refused($"{Iso(day)} has passed. Name today or a later day."),
            ({ } day, _) when day > today.AddYears(1) => new FocusRequest.Refused($"A focus lasts a year at most. Name a day up to {Iso(today.AddYears(1))}."),
            _ => Set(until ?? today.AddDays(Ordinarily)),
        };

        FocusRequest Set(DateOnly last) => new FocusRequest.Set(new(level, situation, last, EndOf(last, zone), reason is "" ? null : reason));
    }

    /// <returns>The first moment after the day, on a clock of this zone.</returns>
    public static DateTimeOffset EndOf(DateOnly last, TimeZoneInfo zone) => LocalTimeRule.InstantOf(last.AddDays(1).ToDateTime(TimeOnly.MinValue), zone);

    /// <returns>UTC when the zone is absent or unknown here.</returns>
    public static TimeZoneInfo ZoneOf(string? zone) =>
        zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : TimeZoneInfo.Utc;

    /// <returns>The level of a word, and the situation when the word is one.</returns>
    public static (Level Level, Situation? Situation)? LevelOf(string word)
    {
        foreach (var level in LevelVocabulary.Levels.Where(level => level.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)))
        {
            return (level, null);
        }

        Situation? situation = word switch
        {
            "early stage" or "early-stage" or "early" => Situation.EarlyStage,
            "availability" or "availability trouble" or "platform" or "platform with availability trouble" => Situation.AvailabilityTrouble,
            "scaling" or "scale" => Situation.Scaling,
            "launch" => Situation.Launch,
            _ => null,
        };
        return situation is { } known ? (known.Suggests(), known) : null;
    }

    private static FocusRequest Set(Level level, Situation? situation, string until, string reason, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (until is "")
        {
            return Set(level, situation, (DateOnly?)null, reason, now, zone);
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return DayOf(until, today) is { } day
            ? Set(level, situation, day, reason, now, zone)
            : new FocusRequest.Refused($"“{Echo(until)}” isn’t a date. Write one like {Iso(today.AddMonths(1))}.");
    }

    private static DateOnly? DayOf(string text, DateOnly today)
    {
        var plain = Comma().Replace(text, " ").Trim();
        if (DateOnly.TryParseExact(plain, WithYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        // Without a year the next such day is meant.
        return DateOnly.TryParseExact($"{plain} {today.Year}", WithYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out var thisYear)
            ? thisYear >= today ? thisYear : thisYear.AddYears(1)
            : null;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Echo(string typed) => typed.Length <= LongestEcho ? typed : string.Concat(typed.EnumerateRunes().Take(LongestEcho)) + "…";

    [GeneratedRegex(@"^(?<what>.*?)(?:(?:^|\s+)until\s+(?<until>.*?))?(?:(?:^|\s+)because(?:\s+(?<because>.*))?)?$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Grammar();

    [GeneratedRegex(@"[,\s]+", RegexOptions.NonBacktracking)]
    private static partial Regex Comma();
}
