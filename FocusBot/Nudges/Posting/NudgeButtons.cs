using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Posting;

/// <summary>The buttons under a nudge. Their value names the nudge, and no more: <see cref="NudgeInReach"/> finds it for who pressed.</summary>
internal static class NudgeButtons
{
    public static readonly ButtonWord Forward = new("nudge.forward."), Agree = new("nudge.agree"), Undo = new("nudge.undo");
    public static readonly ButtonWord NotQuite = new("nudge.not-quite"), Why = new("nudge.why"), Remove = new("nudge.remove");
    public static readonly ButtonWord Mute = new("nudge.mute"), Unmute = new("nudge.unmute"), Share = new("nudge.share");

    private const string Both = "both";

    public static CardButton ForwardTo(Nudge nudge, WayForward way) =>
        new(way is WayForward.BothInTurn ? "Both, in turn" : $"{way} first", Forward + Word(way), ValueOf(nudge));

    public static CardButton Button(string label, ButtonWord word, Nudge nudge) => new(label, word, ValueOf(nudge));

    /// <summary>What's rarely wanted stands behind the menu.</summary>
    public static IReadOnlyList<CardButton> Menu(Nudge nudge) =>
    [
        Button("Not quite", NotQuite, nudge), Button("Why this?", Why, nudge), Button("Mute here", Mute, nudge), Button("Remove (facilitators)", Remove, nudge),
    ];

    /// <returns><see langword="null"/> for a word that is no way forward.</returns>
    public static WayForward? WayOf(string action) =>
        Enum.GetValues<WayForward>().Where(way => Forward + Word(way) == action).Select(way => (WayForward?)way).FirstOrDefault();

    public static WayForward WayTo(Level level) => level switch
    {
        Level.Impact => WayForward.Impact,
        Level.Execution => WayForward.Execution,
        _ => WayForward.Optics,
    };

    public static string ValueOf(Nudge nudge) => ValueOf(nudge.Thread, nudge.Pair);

    public static string ValueOf(ThreadKey thread, Pair pair) => $"{thread.Channel}/{thread.Root}/{pair}";

    private static string Word(WayForward way) => way is WayForward.BothInTurn ? Both : way.ToString().ToLowerInvariant();
}

/// <summary>One nudge among all.</summary>
internal sealed record NudgeReference(ThreadKey Thread, Pair Pair);
