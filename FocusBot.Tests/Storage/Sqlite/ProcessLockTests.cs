using FocusBot.Storage;
using FocusBot.Storage.Sqlite;

namespace FocusBot.Tests.Storage.Sqlite;

public sealed class ProcessLockTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Path => _folder.File("focusbot.db");

    [Fact]
    public void A_second_FocusBot_on_the_same_file_is_refused()
    {
        using var first = ProcessLock.Take(Path);

        var refusal = Assert.Throws<StorageException>(() => ProcessLock.Take(Path));

        Assert.Equal($"Another FocusBot already serves from {Path}: end it, or name another file in Storage:ConnectionString.", refusal.Message);
    }

    [Fact]
    public void The_next_may_come_when_the_first_has_gone()
    {
        ProcessLock.Take(Path).Dispose();
        ProcessLock.Take(Path).Dispose();
    }

    [Fact]
    public void The_lock_is_the_databases_own_and_not_that_of_a_file_beside_it()
    {
        using var first = ProcessLock.Take(Path);
        File.Delete($"{Path}-lock");

        Assert.Throws<StorageException>(() => ProcessLock.Take(Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Another_name_for_the_file_is_the_same_file(bool isSymbolic)
    {
        var link = _folder.File("link.db");
        using var first = ProcessLock.Take(Path);
        if (isSymbolic)
        {
            File.CreateSymbolicLink(link, Path);
        }
        else
        {
            using var ln = System.Diagnostics.Process.Start("ln", [Path, link]);
            ln.WaitForExit();
        }

        var refusal = Assert.Throws<StorageException>(() => ProcessLock.Take(link));

        Assert.StartsWith("Another FocusBot already serves from", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_FocusBot_that_knew_only_the_file_beside_it_counts_too()
    {
        using var old = new FileStream($"{Path}-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        Assert.Throws<StorageException>(() => ProcessLock.Take(Path));
    }

    [Fact]
    public void A_folder_is_no_database() =>
        Assert.Equal($"{_folder.Path} is a folder: name a file in Storage:ConnectionString.", Assert.Throws<StorageException>(() => ProcessLock.Take(_folder.Path)).Message);

    [Fact]
    public void Two_files_are_two_locks()
    {
        using var first = ProcessLock.Take(Path);
        using var second = ProcessLock.Take(_folder.File("other.db"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var path = _folder.File("nowhere/focusbot.db");

        var refusal = Assert.Throws<StorageException>(() => ProcessLock.Take(path));

        Assert.Equal($"The folder of the database {path} does not exist: make it, or name another file in Storage:ConnectionString.", refusal.Message);
    }

    [Fact]
    public void What_is_in_the_way_for_another_reason_is_not_called_another_FocusBot()
    {
        var path = _folder.File(new string('x', 300));

        var refusal = Assert.Throws<StorageException>(() => ProcessLock.Take(path));

        Assert.DoesNotContain("Another FocusBot", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
