using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Summaries.Week;

namespace FocusBot.Summaries.Schedule;

/// <summary>What the outbox carries for summaries: looks at readers and groups, and the summaries themselves.</summary>
internal static class SummaryNote
{
    public const string LookPurpose = "summary-look", GroupPurpose = "summary-group", AgainPurpose = "summary-group-again", Purpose = "summary";

    private static readonly TimeSpan LongestAsk = TimeSpan.FromHours(24), ShortestWait = TimeSpan.FromHours(1);

    public static Outbound Look(SummaryKey key, DateTimeOffset? at, DateTimeOffset? until, DateTimeOffset now) =>
        new(key.Installation, LookKeyOf(key, at), LookPurpose, new Parcel.PersonReading(key.Person))
        {
            Note = NoteOf(key),
            DueAt = at,
            LongestWait = until - (at ?? now) ?? LongestAsk,
            WantsReport = true,
        };

    public static string LookKeyOf(SummaryKey key, DateTimeOffset? at) =>
        string.Create(CultureInfo.InvariantCulture, $"summary-look/{key.Channel}/{key.Week}/{key.Person}/{at?.ToUnixTimeMilliseconds() ?? 0}");

    public static SummaryKey? KeyOf(Report report) =>
        report.Purpose is LookPurpose or AgainPurpose && report.Note.Split('/') is [var channel, var weekText, var person] && IsoWeek.TryParse(weekText, out var week)
            ? new(report.Installation, new(channel), week, new(person))
            : null;

    /// <summary>Who is in the group now, just before one of them is told.</summary>
    public static Outbound ReadGroupAgain(SummaryKey key, string group, DateTimeOffset until, DateTimeOffset now) =>
        new(key.Installation, $"{AgainPurpose}/{key.Channel}/{key.Week}/{key.Person}", AgainPurpose, new Parcel.GroupReading(group))
        {
            Note = NoteOf(key),
            LongestWait = WaitUntil(until, now),
            WantsReport = true,
        };

    /// <summary>Asked once a day at the most, and not while it is refused.</summary>
    public static Outbound ReadGroup(InstallationId installation, ChannelId channel, string group, DateTimeOffset now) =>
        new(installation, string.Create(CultureInfo.InvariantCulture, $"summary-group/{channel}/{group}/{now.UtcDateTime:yyyy-MM-dd}"), GroupPurpose, new Parcel.GroupReading(group))
        {
            Note = $"{channel}/{group}",
            WantsReport = true,
        };

    /// <summary>The summary itself. Its key is taken once for ever, whoever plans it how often.</summary>
    public static Outbound Say(SummaryKey key, Card card, DateTimeOffset until, DateTimeOffset now) =>
        new(key.Installation, $"summary/{key.Channel}/{key.Week}/{key.Person}", Purpose, new Parcel.DirectMessage(key.Person, card))
        {
            LongestWait = WaitUntil(until, now),
        };

    private static string NoteOf(SummaryKey key) => $"{key.Channel}/{key.Week}/{key.Person}";

    private static TimeSpan WaitUntil(DateTimeOffset until, DateTimeOffset now) => until - now > ShortestWait ? until - now : ShortestWait;
}
