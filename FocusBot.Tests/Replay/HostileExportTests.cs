using System.IO.Compression;
using System.Text;
using FocusBot.Replay.Results;

namespace FocusBot.Tests.Replay;

/// <summary>An export from a hostile hand: what can be read is read, nothing is followed out of it, and nothing hangs or breaks.</summary>
public sealed class HostileExportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData(10)]
    [InlineData(10_000)]
    [InlineData(1_000_000)]
    public void A_deep_message_costs_itself_and_no_other(int depth)
    {
        var export = Quarrel();
        var day = new StringBuilder("[{\"ts\":\"1770000000.000100\",\"user\":\"U1\",\"text\":\"a\",\"blocks\":");
        day.Append('[', depth).Append(']', depth).Append("},{\"ts\":\"1770000000.000200\",\"user\":\"U1\",\"text\":\"b\"}]");
        export.Instead["reviews/2026-02-01.json"] = day.ToString();

        var told = Replayed.Of(new(export.AsZip(_folder)));

        Assert.Equal(0, told.ExitCode);
        Assert.Contains(FormattableString.Invariant($"Messages read:            {Replayed.Quarrel.Messages.Count + (depth > 64 ? 1 : 2):N0} "), told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deep_list_is_used_as_far_as_it_goes()
    {
        var export = Quarrel();
        export.Instead["mpims.json"] = $"[{new string('[', 100_000)}{new string(']', 100_000)}]";

        var told = Replayed.Json(export.AsZip(_folder));

        Assert.Single(told.Findings);
        Assert.Contains("mpims.json", told.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(2_147_483_648u)]
    [InlineData(4_294_967_294u)]
    public void An_entry_that_lies_about_its_size_is_read_as_far_as_it_goes(uint size)
    {
        var zip = Quarrel().AsZip(_folder);
        HostileZip.SaySize(zip, size);

        var told = Replayed.Of(new(zip));

        Assert.True(told.ExitCode is 0 || told.Errors.Length > 0);
        Assert.DoesNotContain("Exception", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_that_no_number_holds_do_not_end_the_reading()
    {
        using var terminal = new StringWriter();
        using var progress = new ReplayProgress(new(terminal, IsTerminal: true), TimeProvider.System);

        progress.Expect(long.MaxValue);
        progress.Expect(long.MaxValue);
        progress.Expect(-5);
        progress.Expect([new("a", long.MaxValue), new("b", long.MaxValue)]);
        progress.Read(1);

        Assert.Contains("0 %", terminal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reviews/2026-02-01.json")]
    [InlineData("dms.json")]
    public void A_link_in_a_zip_is_not_followed(string path)
    {
        var zip = Quarrel().AsZip(_folder);
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
        {
            var link = archive.CreateEntry(path);
            link.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var target = new StreamWriter(link.Open());
            target.Write("/etc/passwd");
        }

        var told = Replayed.Json(zip);

        Assert.Single(told.Findings);
        Assert.Contains($"{path} is a link", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_none_is_not_waited_for()
    {
        var folder = Quarrel().AsFolder(_folder);
        using (var pipe = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(folder, "reviews", "2026-02-01.json")]))
        {
            pipe.WaitForExit();
        }

        Assert.Single(Replayed.Json(folder).Findings);
    }

    [Fact]
    public void A_folder_that_may_not_be_entered_is_said()
    {
        var folder = Quarrel().AsFolder(_folder);
        var closed = Directory.CreateDirectory(Path.Combine(folder, "closed"), UnixFileMode.None);

        var told = Replayed.Json(folder);
        closed.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

        Assert.Single(told.Findings);
        Assert.True(Environment.IsPrivilegedProcess || told.Errors.Contains("closed", StringComparison.Ordinal), told.Errors);
    }

    [Fact]
    public void A_folder_below_a_folder_below_a_folder_without_end_is_said()
    {
        var folder = Quarrel().AsFolder(_folder);
        Directory.CreateDirectory(Path.Combine([folder, .. Enumerable.Repeat("x", 40)]));

        var told = Replayed.Json(folder);

        Assert.Single(told.Findings);
        Assert.Contains("lies too deep", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_steer_a_terminal_are_not_printed()
    {
        var export = Quarrel().Thread("evil\u001b[2J\u202e", Replayed.Quarrel, GivenExport.Begin);
        export.Instead["ev\u001bil/reviews/2026-02-01.json"] = "[]";
        var told = Replayed.Of(new(export.AsZip(_folder)));

        Assert.DoesNotContain('\u001b', told.Errors + told.Output);
        Assert.DoesNotContain('\u202e', told.Errors + told.Output);
    }

    public void Dispose() => _folder.Dispose();

    private static GivenExport Quarrel() => new GivenExport().Channel("reviews", "C1").Person("U1", "Ana").Thread("reviews", Replayed.Quarrel, GivenExport.Begin);
}
