using FocusBot.Storage;

namespace FocusBot.Tests.Storage;

public sealed class SqliteStorageTests : StorageContract, IDisposable
{
    private readonly List<FreshDatabase> _made = [];

    public void Dispose() => _made.ForEach(made => made.Dispose());

    private protected override async Task<Database> FreshAsync()
    {
        _made.Add(await FreshDatabase.CreateAsync());
        return _made[^1].Database;
    }
}
