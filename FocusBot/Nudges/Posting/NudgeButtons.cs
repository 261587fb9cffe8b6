using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Posting;

/// <summary>The buttons under a nudge. Their value names the nudge; what a press may do is checked against who pressed.</summary>
internal static class NudgeButtons
{
    public static readonly ButtonWord NotQuiteAction = new("nudge.not-quite"), WhyAction = new("nudge.why"), ShareAction = new("nudge.share");
    public static readonly ButtonWord MuteAction = new("nudge.mute"), UnmuteAction = new("nudge.unmute");
    public static readonly ButtonWord Forward = new("nudge.forward.");

    public static CardButton WayForward(Nudge nudge, Level level) =>
        new($"{level} today", Forward + level.ToString().ToLowerInvariant(), ValueOf(nudge));

    public static CardButton NotQuite(Nudge nudge) => new("Not quite", NotQuiteAction, ValueOf(nudge));

    public static CardButton Why(Nudge nudge) => new("Why this?", WhyAction, ValueOf(nudge));

    public static CardButton Mute(Nudge nudge) => new("Mute here", MuteAction, ValueOf(nudge));

    public static CardButton Share(Nudge nudge) => new("Share in thread", ShareAction, ValueOf(nudge));

    public static CardButton Unmute(Nudge nudge) => new("Undo", UnmuteAction, ValueOf(nudge));

    /// <returns>The level of a way-forward button, or <see langword="null"/> for any other.</returns>
    public static Level? LevelOf(string action) =>
        action.StartsWith(Forward, StringComparison.Ordinal)
            ? LevelVocabulary.Levels.Where(level => Forward + level.ToString().ToLowerInvariant() == action).Select(level => (Level?)level).FirstOrDefault()
            : null;

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
}

/// <summary>Which nudge a button or a form is about.</summary>
internal sealed record NudgeReference(ThreadKey Thread, Pair Pair);
