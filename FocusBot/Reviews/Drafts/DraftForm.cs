using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Drafts;

/// <summary>The form in which somebody checks what they're about to post. Nobody else sees it, and nothing of it is kept.</summary>
internal static class DraftForm
{
    public static readonly FormWord Name = new("draft");

    public const string Draft = "text";

    /// <summary>As much as Slack lets people write into one field.</summary>
    public const int LongestDraft = 3_000;

    private const string Title = "Check my draft";

    public static Form Empty { get; } = new(Name, Title, "Check it", "",
    [
        new FormPart.Say("Paste what you’re about to post. I’ll say which level it reads to me as, and offer a question at each other level."),
        Field(null),
        new FormPart.Note("Who sees this: only you. I keep nothing of it, neither the draft nor what I read in it. I read English only."),
    ]);

    /// <param name="draft">As somebody would type it.</param>
    public static Form For(LevelReading reading, string draft) => new(Name, Title, "Check again", "",
    [
        new FormPart.Say(DraftRule.Says(reading)),
        new FormPart.Say(Questions(DraftRule.LevelOf(reading))),
        Field(draft.Length <= LongestDraft ? draft : null),
        new FormPart.Note(reading.Reason is null
            ? "Who sees this: only you. I’m guessing, and you know better. I’ve kept nothing of it, neither the draft nor what I read in it."
            : "Who sees this: only you. I’ve kept nothing of it."),
    ]);

    private static FormPart.Write Field(string? draft) => new(Draft, "Your draft") { HasLines = true, LongestText = LongestDraft, Initial = draft };

    private static CardText Questions(Level? level) => new(
    [
        new CardSpan.Plain(level is null ? "One question at each level, if you’d like one:" : "One question at each other level, if you’d like to meet people there:"),
        .. LevelVocabulary.Levels.Where(other => other != level)
            .SelectMany(other => (CardSpan[])[new CardSpan.Plain("\n• "), new CardSpan.Strong(other.ToString()), new CardSpan.Plain($": {other.Question()}")]),
    ]);
}
