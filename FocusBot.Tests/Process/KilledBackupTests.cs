using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Process;

/// <summary>A backup that dies in the middle leaves nothing that people wrote.</summary>
public sealed class KilledBackupTests
{
    private const int Kills = 6;

    [Fact]
    public async Task Whenever_it_is_killed_no_word_of_a_message_is_left()
    {
        await using var served = await ServedSlack.StartAsync();
        await served.FocusBot!.TerminateAsync();
        StoredFacts.Change(
            served.Database,
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
            INSERT INTO inbox (installation, event_id, lane, kind, body, received_at, due_at)
            SELECT '-/T1/workspace', 'Ev' || i, 'lane' || i, 1, CAST('quicksilver ' || hex(randomblob(500)) AS BLOB), 1, 0 FROM n;
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
            INSERT INTO inbox_seen (installation, event_id, seen_at) SELECT '-/T1/workspace', hex(randomblob(30)), 1 FROM n;
            """);
        using var copies = new TempFolder();
        var wasCutOff = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var backup = served.Run("backup", copies.File($"{kill}.db"));
            await Eventually.TrueAsync(() => backup.HasExited || Copied(copies, kill) > kill * 400_000, "something to kill");
            await backup.KillAsync();
            wasCutOff += File.Exists(copies.File($"{kill}.db")) ? 0 : 1;
            Assert.All(Directory.GetFiles(copies.Path), file => Assert.False(Unlocked.Read(file).AsSpan().IndexOf("quicksilver"u8) >= 0, file));
        }

        Assert.True(wasCutOff > 0, "None was killed in the middle, so this test shows nothing.");
        await using var last = served.Run("backup", copies.File("last.db"));
        Assert.True(await last.ExitAsync() == 0, last.Errors);
        Assert.Empty(Directory.GetFiles(copies.Path, "*.partial*"));
    }

    private static long Copied(TempFolder copies, int kill) =>
        new FileInfo(copies.File($"{kill}.db.partial")) is { Exists: true } partial ? partial.Length : -1;
}
