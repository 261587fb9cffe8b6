using FocusBot.Conversations;

namespace FocusBot.Reviews;

/// <summary>The private map of a thread: who has declared what, as far as they show it, and whether a mismatch stands.</summary>
internal static class MapMessage
{
    public static Card For(ReviewThread thread, UserId reader)
    {
        var declared = thread.Declarations.Where(declaration => thread.HasParticipant(declaration.Person)).ToList();
        var open = thread.Participants.Count - declared.Count;
        return Card.Of(
            new CardPart.Paragraph(CardText.Of($"{LevelForm.Describe(thread)}: {People(thread.Participants.Count)}, {declared.Count} declared, {open} open.")),
            new CardPart.Paragraph(new CardText([.. DeclaredLevels.All.SelectMany(level => Line(level, declared, reader))])),
            new CardPart.Paragraph(Standing(declared)),
            LevelButtons.Row(thread.Key),
            new CardPart.Note("Only you see this. Names stand here only of people who show their level; a number counts the others."));
    }

    private static IEnumerable<CardSpan> Line(DeclaredLevel level, List<Declaration> declared, UserId reader)
    {
        var here = declared.FindAll(declaration => declaration.Level == level);
        var named = here.FindAll(declaration => declaration.IsShown || declaration.Person == reader);
        yield return new CardSpan.Strong(level.Label());
        yield return new CardSpan.Plain(here.Count == 0 ? ": nobody yet\n" : $": {here.Count}");
        foreach (var (index, declaration) in named.Index())
        {
            yield return new CardSpan.Plain(index == 0 ? " (" : ", ");
            yield return new CardSpan.Person(declaration.Person);
        }

        if (here.Count > 0)
        {
            yield return new CardSpan.Plain(named.Count > 0 ? ")\n" : "\n");
        }
    }

    private static string Standing(List<Declaration> declared) => MismatchRule.Find(declared).Count switch
    {
        0 => "No mismatch stands among what was declared.",
        1 => "A mismatch stands: two people declared different levels.",
        _ => "A mismatch stands: people declared different levels.",
    };

    private static string People(int count) => count == 1 ? "1 person" : $"{count} people";
}
