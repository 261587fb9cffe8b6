using System.Globalization;

namespace FocusBot.Tests.Process.Chaos;

/// <summary>How long it goes on, and how patient everybody is meanwhile.</summary>
/// <param name="LongestCall">How long FocusBot waits for an answer.</param>
/// <param name="DoubtGrace">How much longer it waits before it looks.</param>
/// <param name="LongestLife">How long FocusBot lives at most before it is killed.</param>
internal sealed record ChaosPlan(int Seed, TimeSpan Lasts, TimeSpan LongestCall, TimeSpan DoubtGrace, TimeSpan LongestLife)
{
    /// <summary>A minute with a fifth of the patience that FocusBot has; or with all of it, and as long as <c>CHAOS_MINUTES</c> says.</summary>
    public static ChaosPlan OfTheEnvironment() =>
        Number("CHAOS_MINUTES") is { } minutes
            ? new(ChosenSeed(), TimeSpan.FromMinutes(minutes), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20))
            : new(ChosenSeed(), TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(9));

    /// <summary>When a call is looked for, after it was begun: 15 seconds ordinarily.</summary>
    public TimeSpan FirstLook => LongestCall + DoubtGrace;

    /// <summary>A call may reach Slack so late: after the first look, and well before the second. 17 seconds ordinarily.</summary>
    public TimeSpan LongestDelay => FirstLook * 17 / 15;

    /// <summary>So long somebody goes on talking in a thread that is not asked: until it was looked for twice, sent again, and lost again.</summary>
    public TimeSpan LongestTalk => FirstLook * 8;

    private static int ChosenSeed() => Number("CHAOS_SEED") ?? 20261130;

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
