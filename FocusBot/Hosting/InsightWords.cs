using System.Globalization;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Checks;
using FocusBot.Nudges.Interventions;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;

namespace FocusBot.Hosting;

/// <summary>What the playground says of a message and of two people.</summary>
internal static class InsightWords
{
    public const string NotHere = "FocusBot doesn’t read along in this channel.";

    public const string NoAnswer = "It couldn’t be read just now. Look again in a moment.";

    public const string OptedOut = "Its author has asked FocusBot not to read along.";

    public static readonly string TooOld = string.Create(CultureInfo.InvariantCulture, $"It’s older than the newest {ThreadWords.Newest} messages, and those alone are read again.");

    private const string AskedAlready = "FocusBot has asked in this thread, and by itself it acts once a thread.";

    private const string Declared = "Both said their level themselves, the two differ, and FocusBot says so at once.";

    public static string? Unread(LevelReading reading) => reading.Reason?.Sentence();

    public static string Would(InterventionAct? act) => act switch
    {
        InterventionAct.Nudge or InterventionAct.NudgeInPrivate or InterventionAct.NudgeForDeclared => "nudge",
        InterventionAct.Ask => "ask",
        _ => "silent",
    };

    /// <summary>In snake case, as everything on the wire.</summary>
    public static string Name(Sign sign) =>
        string.Concat(sign.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    public static string Why(PairForecast pair, InsightFacts facts)
    {
        var verdict = pair.Verdict;
        var both = new Pair(verdict.First.Person, verdict.Second.Person);
        return facts.Nudges.Where(nudge => nudge.Pair == both).Select(VerdictWords.AfterIt).FirstOrDefault() is { } after ? after
            : facts.IsDeclared(both) ? Declared
            : verdict.Silence is not null && !LevelsAreSeen(pair, facts) ? SilenceReason.NoLevel.Sentence()
            : verdict.Silence is { } silence ? silence.Sentence()
            : pair.Act is { } act ? Acts(act, verdict)
            : pair.Against is Restraint.SpokenHere && facts.HasAskedAlone ? AskedAlready
            : pair.Against is { } against and not Restraint.NotEnough ? against.Sentence()
            : $"The levels differ, and it is {Percent(verdict.Confidence)} sure that the two are stuck: asking takes {Percent(facts.Thresholds.AskFrom)}.";
    }

    /// <summary>The level of a person as their messages, or they themselves, show it: what is only the sum of many small readings is shown by no message.</summary>
    public static Level Shown(PersonLevel person, InsightFacts facts) =>
        person.IsDeclared || facts.Read.Any(message => message.Author == person.Person && message.Level.Level == person.Level) ? person.Level : Level.None;

    private static bool LevelsAreSeen(PairForecast pair, InsightFacts facts) =>
        pair.Verdict.Silence is SilenceReason.TooLittle or SilenceReason.NoExchange
        || (Shown(pair.Verdict.First, facts) is not Level.None && Shown(pair.Verdict.Second, facts) is not Level.None);

    private static string Acts(InterventionAct act, PairVerdict verdict) => act switch
    {
        InterventionAct.HoldOut => "This thread was drawn to be left alone, so that the team learns what happens without FocusBot.",
        InterventionAct.Ask when verdict.Disagrees => "One of the two said another level than their messages show: FocusBot asks about that, and never asserts.",
        InterventionAct.Ask => $"The levels differ, and it is {Percent(verdict.Confidence)} sure that the two are stuck: enough to ask them privately, each for their own level.",
        _ => $"The levels differ, and it is {Percent(verdict.Confidence)} sure that the two are stuck: enough to say so in this channel.",
    };

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(share * 100):0} %");
}
