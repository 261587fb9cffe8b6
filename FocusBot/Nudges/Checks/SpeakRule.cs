using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Teams.Channels;

namespace FocusBot.Nudges.Checks;

/// <summary>What stands for or against speaking of one pair now, beside what the thread says.</summary>
/// <param name="MostToday">Of the two, the one who was addressed more often in the last 24 hours: how often.</param>
/// <param name="MostThisWeek">The same in the last seven days.</param>
/// <param name="IsUnsure">One of them declared <em>mixed</em> or <em>not sure</em>.</param>
/// <param name="HasSpokenHere">The thread had its one automatic moment.</param>
/// <param name="WasNudged">The pair had its nudge, or its moment, in this thread.</param>
/// <param name="SinceNewest">How old the newest message is.</param>
/// <param name="NamesOptics">One of the two levels is Optics: in many firms the word is an insult, so it's never asserted of anybody, only asked.</param>
/// <param name="AreBothDeclared">Both said their level themselves, so nothing has to be guessed: that nudge follows a rule of its own, and is never held out.</param>
/// <param name="IsAnybodyToAsk">One of the two has neither said their level nor been asked for it in this thread.</param>
/// <param name="HadItsQuestion">The channel had the one inferred question of this week, and none has found a difference yet.</param>
/// <param name="Draw">0 to 99, drawn once for this pair and thread: under the hold-out share it is held out.</param>
internal sealed record SpeakFacts(
    ChannelSettings Settings, bool IsQuietHour, bool IsThreadMuted, bool IsThreadClosed, bool MayBothBeAddressed, bool IsUnsure,
    bool HasSpokenHere, bool WasNudged, int MostToday, int MostThisWeek, TimeSpan SinceNewest, bool NamesOptics, bool AreBothDeclared, bool IsAnybodyToAsk, bool HadItsQuestion, int Draw)
{
    /// <summary>In a channel of which nothing but the mode was chosen, in a thread in which nobody has asked FocusBot for anything.</summary>
    public static SpeakFacts Untouched(ChannelMode mode, bool namesOptics, bool hasSpokenHere, int mostToday, int mostThisWeek, TimeSpan sinceNewest) => new(
        ChannelSettings.Default with { Mode = mode },
        IsQuietHour: false,
        IsThreadMuted: false,
        IsThreadClosed: false,
        MayBothBeAddressed: true,
        IsUnsure: false,
        hasSpokenHere,
        WasNudged: false,
        mostToday,
        mostThisWeek,
        sinceNewest,
        namesOptics,
        AreBothDeclared: false,
        IsAnybodyToAsk: true,
        HadItsQuestion: false,
        Draw: ChannelSettings.Default.HoldOut);
}

/// <summary>Whether and how FocusBot speaks of a pair by itself.</summary>
internal static class SpeakRule
{
    /// <summary>A thread that has rested so long has moved on: what FocusBot missed while it did not run is not made up for.</summary>
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromHours(1);

    /// <summary>What is guessed is a reason to ask. It's said in public only where a facilitator chose that, and where it's surest. Only questions are held out.</summary>
    /// <returns><see langword="null"/>: it stays silent.</returns>
    public static InterventionAct? Decide(MismatchAction action, SpeakFacts facts, NudgeOptions options) =>
        Against(action, facts, options) is not null ? null
        : IsSaid(action, facts) ? InterventionAct.Nudge
        : facts.Draw < facts.Settings.HoldOut ? InterventionAct.HoldOut
        : InterventionAct.Ask;

    /// <returns>What holds it back; <see langword="null"/> when nothing does.</returns>
    public static Restraint? Against(MismatchAction action, SpeakFacts facts, NudgeOptions options) =>
        action is MismatchAction.StaySilent ? Restraint.NotEnough : OfThePlace(facts) ?? OfTheTwo(facts, options) ?? (IsSaid(action, facts) ? null : OfTheQuestion(facts));

    private static bool IsSaid(MismatchAction action, SpeakFacts facts) =>
        action is MismatchAction.Nudge && facts.Settings.Mode is ChannelMode.Thread && !facts.NamesOptics;

    private static Restraint? OfThePlace(SpeakFacts facts) =>
        !facts.Settings.Mode.ActsByItself() ? Restraint.Mode
        : facts.IsThreadClosed ? Restraint.ClosedThread
        : facts.IsThreadMuted ? Restraint.MutedThread
        : facts.HasSpokenHere ? Restraint.SpokenHere
        : facts.IsQuietHour ? Restraint.QuietHour
        : facts.SinceNewest > StaysInteresting ? Restraint.MovedOn
        : null;

    private static Restraint? OfTheTwo(SpeakFacts facts, NudgeOptions options) =>
        !facts.MayBothBeAddressed ? Restraint.NotToBeAddressed
        : facts.IsUnsure ? Restraint.Unsure
        : facts.AreBothDeclared ? Restraint.Declared
        : facts.WasNudged ? Restraint.Nudged
        : facts.MostToday >= options.MostPerPersonADay ? Restraint.AddressedToday
        : facts.MostThisWeek >= options.MostPerPersonAWeek ? Restraint.AddressedThisWeek
        : null;

    private static Restraint? OfTheQuestion(SpeakFacts facts) =>
        !facts.IsAnybodyToAsk ? Restraint.AskedBefore
        : facts.HadItsQuestion ? Restraint.AskedThisWeek
        : null;
}
