using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Posting;

/// <summary>The buttons under a nudge. Their value names the nudge; what a press may do is checked against who pressed.</summary>
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

    /// <summary>The nudge is where its button stands: a channel may have got a new id since the button was made.</summary>
    public static NudgeReference? Read(ConversationEvent.ButtonPressed pressed) =>
        Read(pressed.Installation, pressed.Value) is { } reference
            ? reference with { Thread = reference.Thread with { Channel = pressed.Channel ?? reference.Thread.Channel } }
            : null;

    public static NudgeReference? Read(InstallationId installation, string value) =>
        value.Split('/') is [var channel, var root, var first, var second] && MessageTs.TryParse(root, out var ts)
            ? new(new(installation, new(channel), ts), new(new(first), new(second)))
            : null;

    public static string ValueOf(Nudge nudge) => ValueOf(nudge.Thread, nudge.Pair);

    public static string ValueOf(ThreadKey thread, Pair pair) => $"{thread.Channel}/{thread.Root}/{pair}";

    private static string Word(WayForward way) => way is WayForward.BothInTurn ? Both : way.ToString().ToLowerInvariant();
}

/// <summary>Which nudge a button or a form is about.</summary>
internal sealed record NudgeReference(ThreadKey Thread, Pair Pair);
