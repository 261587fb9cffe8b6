using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Upkeep;
using FocusBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FocusBot.Tests.Delivery;

public sealed class HousekeeperTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new(Given.Noon);
    private FreshDatabase _fresh = FreshDatabase.Empty();

    public async Task InitializeAsync() => _fresh = await FreshDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        _fresh.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_log_is_cut_again_and_again()
    {
        using var housekeeper = Start();
        for (var i = 0; i < 3; i++)
        {
            await _fresh.Database.WriteAsync(session => session.ExecuteAsync($"CREATE TABLE t{i} (x INTEGER)"));
            await TimeMovesUntilAsync(() => new FileInfo($"{_fresh.Path}-wal").Length == 0, "an empty log");
        }

        await Eventually.In(housekeeper.StopAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_busy_reader_is_waited_for()
    {
        using var housekeeper = Start();
        using (var reader = _fresh.OpenBeside())
        {
            reader.Run("BEGIN; SELECT COUNT(*) FROM inbox;");
            await _fresh.Database.MakeThingsAsync();
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        await TimeMovesUntilAsync(() => new FileInfo($"{_fresh.Path}-wal").Length == 0, "an empty log");
        await Eventually.In(housekeeper.StopAsync(CancellationToken.None));
    }

    private Housekeeper Start()
    {
        var housekeeper = new Housekeeper(_fresh.Database, Options.Create(new DeliveryOptions()), _clock, NullLogger<Housekeeper>.Instance);
        _ = housekeeper.StartAsync(CancellationToken.None);
        return housekeeper;
    }

    private Task TimeMovesUntilAsync(Func<bool> condition, string what) => Eventually.TrueAsync(
        () =>
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            return condition();
        }, what);
}
