using FocusBot.Cli;
using FocusBot.Replay.Results;

namespace FocusBot.Tests.Cli;

/// <summary>Whoever waits for a verb, or reads its log, sees every ten seconds that it is at work.</summary>
public sealed class ProgressTests
{
    private readonly FakeClock _clock = new(Given.Noon);
    private readonly StringWriter _log = new() { NewLine = "\n" };

    [Fact]
    public void A_long_verb_says_every_ten_seconds_how_long_it_has_been()
    {
        using (new ProgressLines(_log, _clock, time => FormattableString.Invariant($"{time.TotalSeconds} s")))
        {
            _clock.Advance(TimeSpan.FromSeconds(9));
            Assert.Empty(_log.ToString());
            _clock.Advance(TimeSpan.FromSeconds(1));
            _clock.Advance(TimeSpan.FromSeconds(10));
        }

        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("10 s\n20 s\n", _log.ToString());
    }

    [Fact]
    public void A_replay_says_in_a_log_every_ten_seconds_how_far_it_is()
    {
        using (var progress = new ReplayProgress(new(_log, IsTerminal: false), _clock))
        {
            progress.Expect(4 << 20);
            progress.Read(1 << 20);
            _clock.Advance(TimeSpan.FromSeconds(10));
            progress.Read(1 << 20);
            progress.Read(1);
            _clock.Advance(TimeSpan.FromSeconds(12));
            progress.Read(1 << 20);
        }

        Assert.Equal("Read 50 % of the export, 2 MB.\nRead 75 % of the export, 3 MB.\n", _log.ToString());
    }
}
