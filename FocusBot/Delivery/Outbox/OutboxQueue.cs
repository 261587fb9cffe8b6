using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Tracing;
using FocusBot.Storage;

namespace FocusBot.Delivery.Outbox;

/// <summary>What is to be said, written down in the same transaction as the decision to say it.</summary>
internal static class OutboxQueue
{
    /// <returns><see langword="false"/> when a parcel with this key was taken before, or it is for nobody.</returns>
    public static async Task<bool> EnqueueAsync(DbSession session, Outbound outbound, DateTimeOffset now)
    {
        if (outbound.Parcel.IsForNobody || await OutboxStore.IsDoneAsync(session, outbound.Installation, outbound.Key))
        {
            return false;
        }

        var parcel = JsonSerializer.Serialize(outbound.Parcel, DeliveryJson.Default.Parcel);
        return await OutboxStore.AddAsync(session, Guid.CreateVersion7(now).ToString("N"), outbound, parcel, TargetOf(outbound.Parcel), now, Traces.Here);
    }

    /// <summary>Whether the outbox may have to be looked into after this transaction.</summary>
    public static bool MayHaveChanged(DbSession session) => session.MayHaveWritten("outbox");

    /// <summary>What it puts in the place of what's there. Of two that do, the later one has to have the last word.</summary>
    private static string? TargetOf(Parcel parcel) => parcel switch
    {
        Parcel.Revision revision => $"{revision.Channel}/{revision.Ts}",
        Parcel.HomeView view => $"home/{view.User}",
        _ => null,
    };

    /// <returns><see langword="false"/> when it is being sent, was sent, or never was.</returns>
    public static Task<bool> CancelAsync(DbSession session, InstallationId installation, string key) =>
        OutboxStore.RemoveWaitingAsync(session, installation, key);

    public static Task CancelAllAsync(DbSession session, InstallationId installation, string keysBeginWith) =>
        OutboxStore.RemoveAllWaitingAsync(session, installation, keysBeginWith);
}
