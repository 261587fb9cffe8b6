using System.Diagnostics.Metrics;
using FocusBot.Levels.Readers;
using FocusBot.Levels.Vocabulary;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FocusBot.Tests.Levels;

public sealed class PatientLevelsTests : IDisposable
{
    private static readonly TimeSpan Patience = new ReaderOptions().Patience;

    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly FakeClock _clock = new(Given.Noon);
    private readonly ToldReader _reader = new();
    private readonly Counted _counted;
    private readonly PatientLevels _levels;

    public PatientLevelsTests()
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        var metrics = new ReaderMetrics(meters, _clock);
        _counted = new(ReaderMetrics.Silences, meters);
        _levels = new(_reader, new(Options.Create(new ReaderOptions()), metrics, _clock, NullLogger<ReaderPatience>.Instance), metrics);
    }

    [Fact]
    public async Task What_the_reader_says_in_time_is_taken()
    {
        Assert.Equal(Level.Impact, (await ReadAsync()).Level);
        Assert.Empty(_counted.Tags);
    }

    [Fact]
    public async Task A_reader_that_does_not_even_listen_to_its_token_is_not_waited_for()
    {
        _reader.Answer = ToldReader.Never;

        var reading = ReadAsync();
        _clock.Advance(Patience - TimeSpan.FromMilliseconds(1));
        Assert.False(reading.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(UnreadReason.NoAnswer, (await Eventually.In(reading)).Reason);
        Assert.Equal("reader=levels reason=late", Assert.Single(_counted.Tags));
    }

    [Fact]
    public async Task A_reader_that_fails_has_read_nothing()
    {
        _reader.Answer = ToldReader.Broken;

        Assert.Equal(UnreadReason.NoAnswer, (await ReadAsync()).Reason);
        Assert.Equal("reader=levels reason=failed", Assert.Single(_counted.Tags));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_reader_that_answers_about_another_number_of_messages_has_failed(int readings)
    {
        _reader.Answer = _ => Task.FromResult<IReadOnlyList<LevelReading>>([.. Enumerable.Repeat(LevelReading.Of(Level.Impact, 0.9, []), readings)]);

        Assert.Equal(UnreadReason.NoAnswer, (await ReadAsync()).Reason);
        Assert.Equal("reader=levels reason=failed", Assert.Single(_counted.Tags));
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_told_so()
    {
        _reader.Answer = ToldReader.Never;
        using var given = new CancellationTokenSource();

        var reading = _levels.ReadAsync(new("words"), given.Token);
        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Eventually.In(reading));
        Assert.Empty(_counted.Tags);
    }

    [Fact]
    public async Task What_the_reader_could_not_read_is_counted_by_its_reason()
    {
        _reader.Answer = messages => Task.FromResult<IReadOnlyList<LevelReading>>([LevelReading.Unread(UnreadReason.OtherLanguage)]);

        Assert.Equal(UnreadReason.OtherLanguage, (await ReadAsync()).Reason);
        Assert.Equal("reader=levels reason=other_language", Assert.Single(_counted.Tags));
    }

    public void Dispose()
    {
        _counted.Dispose();
        _services.Dispose();
    }

    private Task<LevelReading> ReadAsync() => _levels.ReadAsync(new("words"), CancellationToken.None);
}
