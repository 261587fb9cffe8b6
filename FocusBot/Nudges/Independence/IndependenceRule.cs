using FocusBot.Conversations;
using FocusBot.Nudges.Interventions;
using FocusBot.Teams.Channels;

namespace FocusBot.Nudges.Independence;

/// <summary>Whether a team names its differences by itself, so that FocusBot could as well wait to be asked.</summary>
internal static class IndependenceRule
{
    /// <summary>So far back it looks, and so long FocusBot has to have been in the channel.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(56);

    /// <summary>Of fewer, most is chance.</summary>
    public const int FewestMismatches = 6;

    /// <param name="named">Threads of the window in which the difference was named before FocusBot did anything.</param>
    /// <param name="moments">What it did in the others, and what came of that.</param>
    public static MismatchTally Tally(int named, IReadOnlyList<OutcomeCount> moments) => new(
        named + moments.Sum(count => count.Moments),
        named + moments.Where(count => count is { Act: InterventionAct.HoldOut, Outcome: Outcome.Named }).Sum(count => count.Moments));

    public static bool IsReached(MismatchTally tally, ChannelMode mode, DateTimeOffset? here, DateTimeOffset now) =>
        mode.ActsByItself() && here <= now - Window && tally.All >= FewestMismatches && tally.NamedThemselves * 2 > tally.All;
}

/// <summary>The mismatches of a channel's eight weeks.</summary>
/// <param name="NamedThemselves">Those in which somebody named the difference while FocusBot was silent.</param>
internal sealed record MismatchTally(int All, int NamedThemselves);
