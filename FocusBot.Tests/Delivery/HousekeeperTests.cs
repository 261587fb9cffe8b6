using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Upkeep;
using FocusBot.Tests.Slack.Sending;
using FocusBot.Tests.Storage;
using Microsoft.Extensions.Options;

namespace FocusBot.Tests.Delivery;

public sealed class HousekeeperTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new(Given.Noon);
    private readonly Listed<string> _log = new();
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

    [Fact]
    public async Task A_reader_that_keeps_texts_in_the_log_for_too_long_is_told_of_in_the_log_and_in_health()
    {
        var erasing = new Erasing(_clock);
        var readiness = new ErasingReadiness(_fresh.Database, erasing);
        using var housekeeper = Start(erasing);
        using (var reader = _fresh.OpenBeside())
        {
            reader.Run("BEGIN; SELECT COUNT(*) FROM inbox;");
            await _fresh.Database.MakeThingsAsync();
            await TimeMovesUntilAsync(() => erasing.HinderedFor > TimeSpan.Zero, "the hindrance", TimeSpan.FromSeconds(1));
            Assert.Null(await readiness.WhyNotAsync());
            await TimeMovesUntilAsync(() => _log.Count > 0, "a line in the log");
            await TimeMovesUntilAsync(() => erasing.HinderedFor > TimeSpan.FromMinutes(3), "more of it");
        }

        var finding = await readiness.WhyNotAsync();
        Assert.Equal(DoctorFindingKind.Remark, finding?.Kind);
        Assert.Contains("another program has been reading", finding?.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("Warning: For ", Assert.Single(_log), StringComparison.Ordinal);

        await TimeMovesUntilAsync(() => _log.Count == 2, "the end of it");
        Assert.StartsWith("Information: Nobody reads ", _log[1], StringComparison.Ordinal);
        Assert.Null(await readiness.WhyNotAsync());
        await Eventually.In(housekeeper.StopAsync(CancellationToken.None));
    }

    private Housekeeper Start(Erasing? erasing = null)
    {
        var housekeeper = new Housekeeper(_fresh.Database, erasing ?? new(_clock), Options.Create(new DeliveryOptions()), _clock, new Notebook<Housekeeper>(_log));
        _ = housekeeper.StartAsync(CancellationToken.None);
        return housekeeper;
    }

    private Task TimeMovesUntilAsync(Func<bool> condition, string what, TimeSpan? step = null) => Eventually.TrueAsync(
        () =>
        {
            _clock.Advance(step ?? TimeSpan.FromMinutes(1));
            return condition();
        }, what);
}
