using System.Globalization;
using FocusBot.Levels;
using FocusBot.Nudges;
using FocusBot.Nudges.Automatic;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Readings;

namespace FocusBot;

/// <summary>What the playground says of a message and of two people.</summary>
internal static class SightWords
{
    public const string NotHere = "FocusBot does not read along in this channel.";

    public const string OptedOut = "Its author has asked FocusBot not to read along.";

    public static readonly string TooOld = string.Create(CultureInfo.InvariantCulture, $"It is older than the newest {ThreadWords.Newest} messages, and those alone are read again.");

    private const string Declared = "Both said their level themselves, the two differ, and FocusBot says so at once.";

    public static string? Unread(LevelReading reading) => reading.Reason?.Sentence();

    public static string Would(MomentAct? act) => act switch
    {
        MomentAct.Nudge or MomentAct.NudgeInPrivate or MomentAct.NudgeForDeclared => "nudge",
        MomentAct.Ask => "ask",
        _ => "silent",
    };

    /// <summary>In snake case, as everything on the wire.</summary>
    public static string Name(Sign sign) =>
        string.Concat(sign.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    public static string Why(PairOutlook pair, SightFacts facts)
    {
        var verdict = pair.Verdict;
        return facts.IsDeclared(new(verdict.First.Person, verdict.Second.Person)) ? Declared
            : verdict.Silence is { } silence ? silence.Sentence()
            : pair.Act is { } act ? Acts(act, verdict, facts.Thresholds)
            : pair.Against is { } against and not Restraint.NotEnough ? against.Sentence()
            : $"The levels differ, and it is {Percent(verdict.Confidence)} sure that the two are stuck: asking takes {Percent(facts.Thresholds.AskFrom)}.";
    }

    private static string Acts(MomentAct act, PairVerdict verdict, MismatchOptions thresholds) => act switch
    {
        MomentAct.HoldOut => "This thread was drawn to stay without a nudge, so that the team learns what happens without one.",
        MomentAct.Ask when verdict.Disagrees => "One of the two said another level than their messages show: FocusBot asks about that, and never asserts.",
        MomentAct.Ask => $"The levels differ, and it is {Percent(verdict.Confidence)} sure that the two are stuck: enough to ask them in private, while a nudge takes {Percent(thresholds.NudgeFrom)}.",
        MomentAct.NudgeInPrivate => $"The levels differ, and it is {Percent(verdict.Confidence)} sure that the two are stuck: enough for a nudge, which only the two see in this channel.",
        _ => $"The levels differ, and it is {Percent(verdict.Confidence)} sure that the two are stuck: enough for a nudge.",
    };

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(share * 100):0} %");
}
