using FocusBot.Conversations;
using FocusBot.Replay.Exports.Archives;
using FocusBot.Replay.Watching;

namespace FocusBot.Tests.Replay;

public sealed class WindowTests
{
    private static readonly Window March = new(new(2026, 3, 1), new(2026, 3, 31));

    [Theory]
    [InlineData("2026-02-28T23:59:59Z", false)]
    [InlineData("2026-03-01T00:00:00Z", true)]
    [InlineData("2026-03-31T23:59:59Z", true)]
    [InlineData("2026-04-01T00:00:00Z", false)]
    public void Both_days_are_in_it(string at, bool isIn) => Assert.Equal(isIn, March.Covers(At(at)));

    [Theory]
    [InlineData("2026-02-14T23:00:00Z", false)]
    [InlineData("2026-02-15T01:00:00Z", true)]
    [InlineData("2026-04-01T00:00:00Z", false)]
    public void What_was_written_shortly_before_is_read_too(string at, bool isRead) => Assert.Equal(isRead, March.IsRead(At(at)));

    [Theory]
    [InlineData("reviews/2026-02-01.json", false)]
    [InlineData("reviews/2026-02-14.json", true)]
    [InlineData("reviews/2026-04-01.json", true)]
    [InlineData("reviews/2026-04-02.json", false)]
    [InlineData("reviews/2026-99-99.json", true)]
    public void A_file_of_another_time_is_not_opened(string path, bool mayBeRead) => Assert.Equal(mayBeRead, March.MayBeRead(new ExportFile(path, 1)));

    [Fact]
    public void Without_days_everything_is_in_it() => Assert.True(new Window(null, null).Covers(default));

    private static MessageTs At(string at) => MessageTs.At(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
}
