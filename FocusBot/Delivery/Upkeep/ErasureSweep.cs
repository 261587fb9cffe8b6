using FocusBot.Storage;
using FocusBot.Storage.Tables;

namespace FocusBot.Delivery.Upkeep;

/// <summary>Removes the traces of those who had their data deleted: to look through all keys at once would hold up whoever waits for the writing thread.</summary>
internal sealed class ErasureSweep(KeptTables tables) : ISweep
{
    public async Task SweepAsync(DbSession session, DateTimeOffset now)
    {
        foreach (var (installation, person) in await ErasureStore.AllAsync(session))
        {
            await tables.DeleteTracesAsync(session, installation, person);
            await ErasureStore.RemoveAsync(session, installation, person);
        }
    }
}
