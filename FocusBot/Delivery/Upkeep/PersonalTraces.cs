using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Outbox;
using FocusBot.Storage;

namespace FocusBot.Delivery.Upkeep;

/// <summary>Where a person's id stands in the keys by which nothing is handled or said twice.</summary>
internal static class PersonalTraces
{
    /// <summary>What is under way (an inbox row, a parcel that is being sent) is gone in seconds by itself, and is not shown.</summary>
    public static IReadOnlyList<(string Table, string Column)> Columns { get; } =
        [("inbox_seen", "event_id"), ("inbox_parked", "event_id"), ("outbox", "parcel_key"), ("outbox_done", "parcel_key")];

    public static async Task<IReadOnlyList<string>> ShowAsync(DbSession session, InstallationId installation, UserId person) =>
        [.. await InboxStore.KeysNamingAsync(session, installation, person), .. await OutboxStore.KeysNamingAsync(session, installation, person)];

    /// <summary>Has them removed by the next sweep: no index leads to them, and looking through all keys would hold up whoever waits for the writing thread.</summary>
    public static Task ForgetAsync(DbSession session, InstallationId installation, UserId person) => ErasureStore.AddAsync(session, installation, person);

    public static async Task SweepAsync(DbSession session)
    {
        foreach (var (installation, person) in await ErasureStore.AllAsync(session))
        {
            await InboxStore.ForgetKeysNamingAsync(session, installation, person);
            await OutboxStore.ForgetKeysNamingAsync(session, installation, person);
            await ErasureStore.RemoveAsync(session, installation, person);
        }
    }
}
