using System.Globalization;
using System.Runtime.CompilerServices;
using FocusBot.Delivery.Inbox;
using FocusBot.Storage;

namespace FocusBot.Delivery.Upkeep;

/// <summary>What <c>doctor</c> says of the database and of the events that could not be handled.</summary>
internal sealed class StoreDiagnosis(Database database, TimeProvider clock) : IDiagnose
{
    public const string Subject = "database";

    private static readonly TimeSpan MostApart = TimeSpan.FromSeconds(5);

    public async IAsyncEnumerable<DoctorFinding> DiagnoseAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (schema, findings) = await ReadAsync();
        yield return schema;
        foreach (var finding in findings.Concat(schema.Kind is DoctorFindingKind.Broken ? [] : await ClockAsync()))
        {
            yield return finding;
        }

        if (schema.Kind is not DoctorFindingKind.Broken && database.FilesOpenToOthers() is { Count: > 0 } open)
        {
            yield return new(
                DoctorFindingKind.Remark, Subject, $"Every user of this machine may read or change what it holds: take that right away with chmod o-rwx {string.Join(' ', open)}");
        }
    }

    private async Task<(DoctorFinding Schema, IReadOnlyList<DoctorFinding> Queues)> ReadAsync()
    {
        try
        {
            if (!await database.ExistsAsync())
            {
                return (new(DoctorFindingKind.Remark, Subject, $"{database.Name} is not there yet; FocusBot makes it when it starts."), []);
            }

            return await database.ReadAsync(async session =>
            {
                var version = await Migrator.VersionAsync(session);
                return (SchemaOf(version), version == Migrator.Newest ? await QueuesAsync(session) : []);
            });
        }
        catch (StorageException ex)
        {
            return (new(DoctorFindingKind.Broken, Subject, ex.Message), []);
        }
    }

    private DoctorFinding SchemaOf(int version) => version.CompareTo(Migrator.Newest) switch
    {
        > 0 => new(DoctorFindingKind.Broken, Subject, $"{database.Name} was written by a newer FocusBot (schema {version}; this one knows {Migrator.Newest}): start that version, or restore a backup."),
        < 0 => new(DoctorFindingKind.Remark, Subject, $"{database.Name} has schema {version}; FocusBot brings it to {Migrator.Newest} when it starts."),
        _ => new(DoctorFindingKind.Well, Subject, $"{database.Name} has schema {version}."),
    };

    private async Task<IReadOnlyList<DoctorFinding>> QueuesAsync(DbSession session)
    {
        var oldest = clock.GetUtcNow() - await InboxStore.OldestAsync(session) ?? TimeSpan.Zero;
        var waiting = oldest > TimeSpan.FromMinutes(1)
            ? new DoctorFinding(DoctorFindingKind.Remark, "inbox", $"An event has waited for {(int)oldest.TotalMinutes} minutes: does FocusBot run?")
            : new DoctorFinding(DoctorFindingKind.Well, "inbox", "No event waits for long.");
        return [waiting, .. (await InboxStore.ParkedAsync(session)).Select(Parked)];
    }

    /// <summary>Several FocusBots go by their own clocks, one after the other.</summary>
    private async Task<IReadOnlyList<DoctorFinding>> ClockAsync()
    {
        try
        {
            var apart = (await database.ClockAsync() - clock.GetUtcNow() ?? TimeSpan.Zero).Duration();
            return apart < MostApart ? [] :
            [
                new(DoctorFindingKind.Remark, Subject, string.Create(
                    CultureInfo.InvariantCulture, $"The clock there and the one here are {apart.TotalSeconds:0} seconds apart: turn on NTP on both. Where several FocusBots share a database, what's due would come early or late.")),
            ];
        }
        catch (StorageException ex)
        {
            return [new(DoctorFindingKind.Broken, Subject, ex.Message)];
        }
    }

    private static DoctorFinding Parked(InboxStore.Parked parked) => new(
        DoctorFindingKind.Remark,
        "parked events",
        string.Create(CultureInfo.InvariantCulture, $"{parked.Events}, the last on {parked.LastAt:yyyy-MM-dd HH:mm} UTC: {parked.Reason}. Nothing of them is kept but this; report it if it goes on."));
}
