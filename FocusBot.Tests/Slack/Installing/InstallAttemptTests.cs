using FocusBot.Slack.Installing;

namespace FocusBot.Tests.Slack.Installing;

public sealed class InstallAttemptTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void It_ends_in_the_browser_in_which_it_began()
    {
        var attempt = InstallAttempt.Begin(Secret, Given.Noon);

        Assert.Equal(attempt, InstallAttempt.End($"{Secret}\n", attempt.State, attempt.Cookie, Given.Noon + TimeSpan.FromMinutes(9)));
        Assert.Equal(64, attempt.Name.Length);
    }

    [Fact]
    public void No_two_are_the_same() => Assert.Equal(50, Enumerable.Range(0, 50).Select(_ => InstallAttempt.Begin(Secret, Given.Noon)).DistinctBy(attempt => attempt.Cookie).DistinctBy(attempt => attempt.State).Count());

    [Fact]
    public void It_ends_nowhere_else_and_not_later_and_not_with_another_end()
    {
        var (now, late) = (Given.Noon, Given.Noon + InstallAttempt.Lasts);
        var attempt = InstallAttempt.Begin(Secret, now);
        var other = InstallAttempt.Begin(Secret, now);
        var longer = $"{late.AddDays(1).ToUnixTimeSeconds()}.{attempt.State.Split('.')[1]}";

        Assert.All(
            (InstallAttempt?[])
            [
                InstallAttempt.End(Secret, attempt.State, other.Cookie, now), InstallAttempt.End(Secret, attempt.State, null, now), InstallAttempt.End(Secret, attempt.State, "", now),
                InstallAttempt.End(Secret, null, attempt.Cookie, now), InstallAttempt.End(Secret, "", attempt.Cookie, now), InstallAttempt.End(Secret, "1.2.3", attempt.Cookie, now),
                InstallAttempt.End(Secret, attempt.State, attempt.Cookie, late), InstallAttempt.End(Secret, longer, attempt.Cookie, now),
                InstallAttempt.End("another secret", attempt.State, attempt.Cookie, now),
            ],
            Assert.Null);
    }
}
