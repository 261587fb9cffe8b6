using System.Runtime.CompilerServices;
using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;

namespace FocusBot.Nudges.Interventions;

/// <summary>What <c>doctor</c> says of the nudges of the last thirty days: how many, and what came of them.</summary>
internal sealed class InterventionDiagnosis(Database database, TimeProvider clock) : IDiagnose
{
    private const int Days = 30;

    public async IAsyncEnumerable<DoctorFinding> DiagnoseAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // What is wrong with the database itself is said elsewhere.
        if (await database.ExistsAsync() && await CountsAsync() is { Count: > 0 } counts)
        {
            yield return new(DoctorFindingKind.Well, "nudges", $"In the last {Days} days: {string.Join("; ", counts.GroupBy(count => count.Act).Select(OutcomeWords.Of))}.");
        }
    }

    private async Task<IReadOnlyList<OutcomeCount>> CountsAsync()
    {
        try
        {
            return await database.ReadAsync(async session => await Migrator.VersionAsync(session) == Migrator.Newest
                ? await InterventionStore.OutcomesSinceAsync(session, installation: null, channel: null, clock.GetUtcNow() - TimeSpan.FromDays(Days))
                : []);
        }
        catch (StorageException)
        {
            return [];
        }
    }
}
