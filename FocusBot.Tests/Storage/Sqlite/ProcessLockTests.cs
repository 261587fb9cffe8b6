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
