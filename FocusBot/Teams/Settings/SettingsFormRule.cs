using System.Globalization;
using System.Text.RegularExpressions;
using FocusBot.Conversations;
using FocusBot.Teams.Channels;

namespace FocusBot.Teams.Settings;

/// <summary>What a sent settings form asks for, or what is amiss with it, field by field.</summary>
/// <param name="Complaints">Empty when the form will do.</param>
internal sealed record SettingsReading(ChannelSettings Settings, IReadOnlyList<UserId> Named, IReadOnlyDictionary<string, string> Complaints)
{
    /// <summary>What is paused in the channel goes on from now.</summary>
    public bool Resumes { get; init; }
}

internal static partial class SettingsFormRule
{
    public static SettingsReading Read(FormValues values, ChannelSettings before)
    {
        var complaints = new Dictionary<string, string>();
        var settings = new ChannelSettings(
            Of(values, SettingsForm.Mode, before.Mode),
            Of(values, SettingsForm.Sensitivity, before.Sensitivity),
            Quiet(values, complaints),
            Of(values, SettingsForm.Day, before.SummaryDay),
            Hour(values, before),
            HoldOut(values, before, complaints),
            Group(values, complaints))
        {
            TellsJoiners = values.Knows(SettingsForm.Joiners) ? values.Has(SettingsForm.Joiners, SettingsForm.TellThem) : before.TellsJoiners,
            FollowsHuddles = values.Knows(SettingsForm.Huddles) ? values.Has(SettingsForm.Huddles, SettingsForm.FollowThem) : before.FollowsHuddles,
        };
        UserId[] named = [.. values.Many(SettingsForm.Facilitators).Distinct().Select(UserId.Find).OfType<UserId>()];
        if (named.Length > SettingsForm.MostFacilitators)
        {
            complaints[SettingsForm.Facilitators] = $"Name at most {SettingsForm.MostFacilitators} people.";
        }

        return new(settings, named, complaints) { Resumes = values.Has(SettingsForm.Resume, SettingsForm.ResumeNow) };
    }

    private static T Of<T>(FormValues values, string field, T before)
        where T : struct, Enum =>
        values.One(field) is { } word && Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : before;

    private static QuietHours? Quiet(FormValues values, Dictionary<string, string> complaints)
    {
        var (from, to) = (Time(values, SettingsForm.QuietFrom), Time(values, SettingsForm.QuietTo));
        switch (from, to)
        {
            case (null, null):
                return null;
            case (null, _):
                complaints[SettingsForm.QuietFrom] = "Choose when the quiet hours begin, or leave both empty.";
                return null;
            case (_, null):
                complaints[SettingsForm.QuietTo] = "Choose when the quiet hours end, or leave both empty.";
                return null;
        }

        var zone = values.One(SettingsForm.Zone)?.Trim();
        if (zone is null || !IsZone(zone))
        {
            complaints[SettingsForm.Zone] = zone is null
                ? "Quiet hours go by a time zone, for example Europe/Berlin."
                : "There’s no time zone of that name. An example is Europe/Berlin.";
            return null;
        }

        return new(from.Value, to.Value, zone);
    }

    private static TimeOnly? Time(FormValues values, string field) =>
        TimeOnly.TryParseExact(values.One(field), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static bool IsZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId;

    private static int Hour(FormValues values, ChannelSettings before) =>
        int.TryParse(values.One(SettingsForm.Hour), NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and < 24 ? hour : before.SummaryHour;

    private static int HoldOut(FormValues values, ChannelSettings before, Dictionary<string, string> complaints)
    {
        if (int.TryParse(values.One(SettingsForm.HoldOut), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var share)
            && share is >= 0 and <= ChannelSettings.MostHoldOut)
        {
            return share;
        }

        complaints[SettingsForm.HoldOut] = $"The share is a whole number from 0 to {ChannelSettings.MostHoldOut}.";
        return before.HoldOut;
    }

    private static string? Group(FormValues values, Dictionary<string, string> complaints)
    {
        var group = values.One(SettingsForm.Group)?.Trim();
        if (group is { Length: > 0 } && !GroupId().IsMatch(group))
        {
            complaints[SettingsForm.Group] = "That isn’t a user group’s ID. They begin with S, as in S0123ABCDE; “Copy group ID” on the group’s page gives it.";
        }

        return group is { Length: > 0 } ? group : null;
    }

    [GeneratedRegex("^S[A-Z0-9]{5,29}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex GroupId();
}
