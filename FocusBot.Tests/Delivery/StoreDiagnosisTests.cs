using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Upkeep;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery;

public sealed class StoreDiagnosisTests
{
    [Fact]
    public async Task Without_a_file_nothing_is_made()
    {
        using var fresh = FreshDatabase.Empty();

        Assert.Equal(
            [new(DoctorFindingKind.Remark, "database", $"{fresh.Path} is not there yet; FocusBot makes it when it starts.")], await DiagnoseAsync(fresh));
        Assert.False(File.Exists(fresh.Path));
    }

    [Fact]
    public async Task A_good_database_is_well()
    {
        using var fresh = await FreshDatabase.CreateAsync();

        Assert.Equal([DoctorFindingKind.Well, DoctorFindingKind.Well], (await DiagnoseAsync(fresh)).Select(finding => finding.Kind));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_broken()
    {
        using var fresh = FreshDatabase.Empty();
        await File.WriteAllTextAsync(fresh.Path, new string('x', 5_000));

        var finding = Assert.Single(await DiagnoseAsync(fresh));
        Assert.Equal((DoctorFindingKind.Broken, "database"), (finding.Kind, finding.Subject));
    }

    [Fact]
    public async Task Another_programs_database_is_broken()
    {
        using var fresh = FreshDatabase.Empty();
        using (var other = fresh.OpenBeside())
        {
            other.Run("CREATE TABLE migration (id INTEGER)");
        }

        Assert.Equal(DoctorFindingKind.Broken, Assert.Single(await DiagnoseAsync(fresh)).Kind);
    }

    [Fact]
    public async Task A_newer_schema_is_broken()
    {
        using var fresh = await FreshDatabase.CreateAsync();
        await fresh.Database.WriteAsync(session => session.ExecuteAsync("INSERT INTO migration VALUES (999, '0999-tomorrow', 0)"));

        Assert.Contains("newer FocusBot", Assert.Single(await DiagnoseAsync(fresh)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_waits_and_events_that_are_parked_are_remarked_on()
    {
        using var fresh = await FreshDatabase.CreateAsync();
        await fresh.Database.WriteAsync(async session =>
        {
            await InboxStore.AddAsync(session, FakeReader.Arrival("first"), Given.Noon.AddMinutes(-9));
            await InboxStore.AddAsync(session, FakeReader.Arrival("second"), Given.Noon.AddMinutes(-5));
            await InboxStore.ParkAsync(session, (await InboxStore.LoadAsync(session, 1)).Single(), "KeyNotFoundException in FocusBot.Reviews", Given.Noon);
        });

        Assert.Equal(
            [
                new(DoctorFindingKind.Remark, "inbox", "An event has waited for 5 minutes: does FocusBot run?"),
                new(DoctorFindingKind.Remark, "parked events", "1, the last on 2026-03-02 12:00 UTC: KeyNotFoundException in FocusBot.Reviews. Nothing of them is kept but this; report it if it goes on."),
            ],
            (await DiagnoseAsync(fresh)).Skip(1));
    }

    private static async Task<List<DoctorFinding>> DiagnoseAsync(FreshDatabase fresh)
    {
        var findings = new List<DoctorFinding>();
        await foreach (var finding in new StoreDiagnosis(fresh.Database, new FakeClock(Given.Noon)).DiagnoseAsync(CancellationToken.None))
        {
            findings.Add(finding);
        }

        return findings;
    }
}
