using FocusBot.Cli;

namespace FocusBot.Tests.Cli;

/// <summary>No verb overwrites what it did not write itself unless it is told to, and never what it reads from.</summary>
public sealed class OutputFileTests : IDisposable
{
    private const string Own = "own: ";

    private readonly TempFolder _folder = new();

    [Fact]
    public void A_file_that_is_not_there_may_be_written() => Assert.Null(Refusal("page.html"));

    [Fact]
    public void A_file_of_ones_own_may_be_written_again()
    {
        Write("page.html", Own);

        Assert.Null(Refusal("page.html"));
    }

    [Fact]
    public void A_file_of_somebody_else_may_be_written_when_one_says_so()
    {
        Write("page.html", "a letter");

        Assert.Contains("exists already, and FocusBot did not write it", Refusal("page.html"), StringComparison.Ordinal);
        Assert.Null(Refusal("page.html", force: true));
    }

    [Theory]
    [InlineData("export.zip", false)]
    [InlineData("export.zip", true)]
    [InlineData("./sub/../export.zip", true)]
    [InlineData("link.html", true)]
    [InlineData("linked/export.zip", true)]
    [InlineData("link-to-link.html", true)]
    public void What_it_reads_is_never_written_whatever_one_says(string file, bool force)
    {
        Write("export.zip", "a zip");
        Directory.CreateDirectory(_folder.File("sub"));
        File.CreateSymbolicLink(_folder.File("link.html"), _folder.File("export.zip"));
        File.CreateSymbolicLink(_folder.File("link-to-link.html"), "link.html");
        Directory.CreateSymbolicLink(_folder.File("linked"), _folder.Path);

        Assert.Contains("is what FocusBot reads from here", Refusal(file, force), StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_reads_through_a_link_is_never_written()
    {
        Write("export.zip", "a zip");
        File.CreateSymbolicLink(_folder.File("link.zip"), _folder.File("export.zip"));

        Assert.NotNull(new OutputFile(_folder.File("export.zip"), [_folder.File("link.zip")], Force: true).Refusal(IsOwn));
    }

    [Fact]
    public void What_lies_in_a_folder_that_it_reads_is_never_written_but_ones_own_file_there()
    {
        Directory.CreateDirectory(_folder.File("export.zip"));
        Write("export.zip/channels.json", "[]");
        Write("export.zip/page.html", Own);

        Assert.Contains("is what FocusBot reads from here", Refusal("export.zip/channels.json", force: true), StringComparison.Ordinal);
        Assert.Contains("is what FocusBot reads from here", Refusal("export.zip", force: true), StringComparison.Ordinal);
        Assert.Null(Refusal("export.zip/page.html"));
        Assert.Null(Refusal("export.zip/new.html"));
    }

    [Fact]
    public void What_would_be_read_if_it_were_there_is_never_written() =>
        Assert.NotNull(new OutputFile(_folder.File("focusbot.db-wal"), [_folder.File("focusbot.db"), _folder.File("focusbot.db-wal")], Force: true).Refusal(IsOwn));

    [Fact]
    public void Links_that_lead_in_a_circle_are_refused_in_a_sentence()
    {
        File.CreateSymbolicLink(_folder.File("one"), _folder.File("two"));
        File.CreateSymbolicLink(_folder.File("two"), _folder.File("one"));
        File.CreateSymbolicLink(_folder.File("inner"), _folder.File("inner/inner"));

        Assert.Contains("cannot be written", Refusal("one"), StringComparison.Ordinal);
        Assert.Contains("cannot be written", Refusal("inner/page.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_and_a_device_are_no_files()
    {
        Assert.Contains("is a folder", new OutputFile(_folder.Path, [], Force: true).Refusal(IsOwn), StringComparison.Ordinal);
        Assert.Contains("is a device", new OutputFile("/dev/null", [], Force: true).Refusal(IsOwn), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static bool IsOwn(string file) => File.ReadAllText(file).StartsWith(Own, StringComparison.Ordinal);

    private void Write(string name, string content) => File.WriteAllText(_folder.File(name), content);

    private string? Refusal(string file, bool force = false) => new OutputFile(_folder.File(file), [_folder.File("export.zip")], force).Refusal(IsOwn);
}
