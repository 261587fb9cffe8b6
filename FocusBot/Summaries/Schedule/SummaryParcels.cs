using System.Globalization;
using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;

namespace FocusBot.Summaries.Schedule;

/// <summary>What the outbox carries for summaries: looks at readers and groups, and the summaries themselves.</summary>
internal static class SummaryParcels
{
    public static readonly ReportPurpose<SummaryReader> Reader = new("summary-look", SummaryJson.Default.SummaryReader) { ReadsOlder = SummaryReader.ReadOlder };
    public static readonly ReportPurpose<SummaryGroup> Group = new("summary-group", SummaryJson.Default.SummaryGroup) { ReadsOlder = SummaryGroup.ReadOlder };
    public static readonly ReportPurpose<SummaryReader> GroupAgain = new("summary-group-again", SummaryJson.Default.SummaryReader) { ReadsOlder = SummaryReader.ReadOlder };

    private static readonly TimeSpan LongestAsk = TimeSpan.FromHours(24), ShortestWait = TimeSpan.FromHours(1);

    public static Outbound Look(SummaryKey key, DateTimeOffset? at, DateTimeOffset? until, DateTimeOffset now) =>
        Reader.Send(key.Installation, LookKeyOf(key, at), new Parcel.PersonReading(key.Person), SummaryReader.Of(key)) with
        {
            DueAt = at,
            LongestWait = until - (at ?? now) ?? LongestAsk,
        };

    public static string LookKeyOf(SummaryKey key, DateTimeOffset? at) =>
        string.Create(CultureInfo.InvariantCulture, $"summary-look/{key.Channel}/{key.Week}/{key.Person}/{at?.ToUnixTimeMilliseconds() ?? 0}");

    /// <summary>Who is in the group now, just before one of them is told.</summary>
    public static Outbound ReadGroupAgain(SummaryKey key, string group, DateTimeOffset until, DateTimeOffset now) =>
        GroupAgain.Send(key.Installation, $"{GroupAgain}/{key.Channel}/{key.Week}/{key.Person}", new Parcel.GroupReading(group), SummaryReader.Of(key)) with
        {
            LongestWait = WaitUntil(until, now),
        };

    /// <summary>Asked once a day at most, and not while it is refused.</summary>
    public static Outbound ReadGroup(ChannelKey channel, string group, DateTimeOffset now)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"summary-group/{channel.Channel}/{group}/{now.UtcDateTime:yyyy-MM-dd}");
        return Group.Send(channel.Installation, key, new Parcel.GroupReading(group), new(channel.Channel, group));
    }

    /// <summary>The summary itself. Its key is taken once, however often it's planned.</summary>
    public static Outbound Say(SummaryKey key, Card card, DateTimeOffset until, DateTimeOffset now) =>
        new(key.Installation, $"summary/{key.Channel}/{key.Week}/{key.Person}", "summary", new Parcel.DirectMessage(key.Person, card))
        {
            LongestWait = WaitUntil(until, now),
        };

    private static TimeSpan WaitUntil(DateTimeOffset until, DateTimeOffset now) => until - now > ShortestWait ? until - now : ShortestWait;
}

[JsonSerializable(typeof(SummaryReader))]
[JsonSerializable(typeof(SummaryGroup))]
internal sealed partial class SummaryJson : JsonSerializerContext;
