using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Buttons;

/// <summary>Lets one of the two people a nudge names say what isn't quite right about it.</summary>
internal static class NotQuiteForm
{
    public static readonly FormWord Name = new("not-quite");

    private const string Reason = "reason", Level = "level";

    public static Form For(Nudge nudge, DeclaredLevel? current) => new(Name, "Not quite", "Send", NudgeButtons.ValueOf(nudge),
    [
        new FormPart.ChooseOne(Reason, "What isn’t quite right?",
        [
            new(NotQuiteReason.AnotherLevel.Word(), "My level is another one", "pick it below"),
            new(NotQuiteReason.NotStuck.Word(), "The levels are right, but we’re not stuck"),
            new(NotQuiteReason.SortedOut.Word(), "We’ve already sorted it out"),
            new(NotQuiteReason.NotForMe.Word(), "Not for me in this thread", "no more nudges that name you here"),
        ]) { Initial = NotQuiteReason.AnotherLevel.Word() },
        new FormPart.ChooseOne(Level, "My level", LevelForm.LevelOptions) { Initial = current?.Word() },
        new FormPart.Note(
            "Who sees this: if you correct your level, the nudge in the thread changes, or goes when the two levels are the same. The other answers are only counted; nobody sees who gave them."),
    ]);

    public static NotQuiteReason ReasonOf(FormValues values) => NotQuiteReasons.Find(values.One(Reason)) ?? NotQuiteReason.AnotherLevel;

    public static DeclaredLevel? LevelOf(FormValues values) => DeclaredLevels.Find(values.One(Level));

    public static Answer.Complain NothingChosen { get; } = new(new Dictionary<string, string> { [Level] = "Choose one of the five." });
}
