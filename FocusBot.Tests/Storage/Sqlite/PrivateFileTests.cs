using FocusBot.Storage.Sqlite;
using FocusBot.Delivery.Upkeep;

namespace FocusBot.Tests.Storage.Sqlite;

/// <summary>Nobody but the user who runs FocusBot reads its files.</summary>
public sealed class PrivateFileTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public async Task The_database_its_log_its_lock_and_its_copies_are_their_owners_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TempFolder();
        using var database = new SqliteDatabase(new($"Data Source={folder.File("focusbot.db")}"));
        database.Claim();
        await database.MakeThingsAsync();
        database.BackUp(folder.File("copy.db"));

        var files = Directory.GetFiles(folder.Path);
        Assert.Equal(["copy.db", "focusbot.db", "focusbot.db-lock", "focusbot.db-shm", "focusbot.db-wal"], files.Select(Path.GetFileName).Order());
        Assert.All(files, file => Assert.Equal((file, OwnerOnly), (file, File.GetUnixFileMode(file))));
        Assert.Empty(database.FilesOpenToOthers());
    }

    [Fact]
    public async Task A_database_that_nobody_claimed_is_private_as_well()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TempFolder();
        using var database = new SqliteDatabase(new($"Data Source={folder.File("focusbot.db")}"));
        await database.MakeThingsAsync();

        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(OwnerOnly, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task The_doctor_names_the_files_that_everybody_may_read()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var fresh = await FreshDatabase.CreateAsync();
        File.SetUnixFileMode(fresh.Path, OwnerOnly | UnixFileMode.OtherRead);

        var findings = await new StoreDiagnosis(fresh.Database, new FakeClock(Given.Noon)).DiagnoseAsync(CancellationToken.None).ToListAsync();

        Assert.Contains(findings, finding => finding.Kind is DoctorFindingKind.Remark && finding.Sentence.EndsWith($"chmod o-rwx {fresh.Path}", StringComparison.Ordinal));
    }
}
