using FocusBot.Delivery.Inbox;
using FocusBot.Storage.Tables;

namespace FocusBot.Delivery.Upkeep;

/// <summary>What is under way, and the keys by which nothing is handled or said twice: some are made of a person's id.</summary>
internal static class DeliveryTables
{
    private const string Inbox = "Delivery/Inbox", Outbox = "Delivery/Outbox";

    public static IReadOnlyList<KeptTable> All { get; } =
    [
        new("inbox", ["id"], [], new("received_at"), Inbox)
        {
            UnderWay = ["event_id", "lane", "body"],
            Sealed = ["body"],

            // It came in, so it is handled, and swept if nothing shows a new installation.
            OutlivesInstallation = true,
            IsTrace = true,
            Delete = InboxStore.ForgetRepeatedAsync,
        },
        Keys("inbox_seen", "event_id", ["event_id"], new("seen_at"), Inbox),
        Keys("inbox_parked", "event_id", ["event_id"], new("parked_at"), Inbox),
        Keys("outbox", "parcel_key", ["id"], null, Outbox) with { UnderWay = ["note", "parcel", "target", "progress"], Sealed = ["parcel"] },
        Keys("outbox_done", "parcel_key", ["parcel_key"], new("done_at"), Outbox),
        new("erasure", ["person"], [], null, "Delivery/Upkeep") { UnderWay = ["person"] },
    ];

    private static KeptTable Keys(string table, string path, string[] keys, TimeColumn? time, string owner) =>
        new(table, keys, [new(path, "notes to itself, so that FocusBot does and says nothing twice") { IsPath = true }], time, owner)
        {
            IsTrace = true,
            Show = row => row.Shown(row.Fact("key", path)),
        };
}
