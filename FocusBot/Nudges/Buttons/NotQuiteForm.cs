using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Buttons;

/// <summary>Lets one of the two people a nudge names correct their own level.</summary>
internal static class NotQuiteForm
{
    public static readonly FormWord Name = new("not-quite");

    private const string Level = "level";

    public static Form For(Nudge nudge, DeclaredLevel? current) => new(Name, "Not quite", "Send", NudgeButtons.ValueOf(nudge),
    [
        new FormPart.Say("Which level do you argue from in this thread?"),
        new FormPart.ChooseOne(Level, "My level", LevelForm.LevelOptions) { Initial = current?.Word() },
        new FormPart.Note(
            "Who sees this: when the two levels no longer differ, the nudge in the thread says that it is taken back. When they still differ, it names the level you choose here."),
    ]);

    public static DeclaredLevel? LevelOf(FormValues values) => DeclaredLevels.Find(values.One(Level));

    public static Answer.Complain NothingChosen { get; } = new(new Dictionary<string, string> { [Level] = "Choose one of the five." });
}
