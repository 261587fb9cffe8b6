using FocusBot.Delivery.Inbox;
using FocusBot.Storage;

namespace FocusBot.Delivery.Upkeep;

/// <summary>Whether an arrival could be put on disk now: that is what Slack waits for.</summary>
internal sealed class StoreReadiness(Database database, TimeProvider clock) : ICheckReadiness
{
    // An acknowledgement has three seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async ValueTask<DoctorFinding?> WhyNotAsync()
    {
        try
        {
            await database.WriteAsync(InboxStore.TryOutAsync, WriteKind.Urgent).WaitAsync(Patience, clock);
            return null;
        }
        catch (StorageException ex)
        {
            return new(DoctorFindingKind.Broken, StoreDiagnosis.Subject, ex.Message);
        }
        catch (TimeoutException)
        {
            return new(DoctorFindingKind.Broken, StoreDiagnosis.Subject, $"It has not taken a write for {Patience.TotalSeconds:0} seconds: check the disk, and what else works on it.");
        }
    }
}
