using FocusBot.Conversations;
using FocusBot.Reviews.Contracts;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Asking;

/// <summary>The private map of a thread: who has declared what, as far as they show it, and whether there's a mismatch.</summary>
internal static class MapMessage
{
    /// <param name="needed">What somebody said this review needs; absent: nobody has.</param>
    public static Card For(ReviewThread thread, UserId reader, Contract? needed = null)
    {
        var declared = thread.Declarations.Where(declaration => thread.HasParticipant(declaration.Person)).ToList();
        var visible = declared.FindAll(declaration => declaration.IsShown || declaration.Person == reader);
        var open = thread.Participants.Count - declared.Count;
        return new(
        [
            new CardPart.Paragraph(CardText.Of($"{ThreadName.Of(thread)}: {Amount.OfPeople(thread.Participants.Count)}, {declared.Count} answered, {open} open.")),
            .. ContractMessage.SaidIn(needed),
            new CardPart.Paragraph(new CardText([.. DeclaredLevels.All.SelectMany(level => Line(level, visible))])),
            new CardPart.Paragraph(Hidden(declared.Count - visible.Count) + Standing(declared)),
            LevelButtons.Row(thread.Key),
            new CardPart.Note("Only people who chose to be named are listed."),
        ]);
    }

    private static IEnumerable<CardSpan> Line(DeclaredLevel level, List<Declaration> visible)
    {
        yield return new CardSpan.Strong(level.Label());
        yield return new CardSpan.Plain(": ");
        var here = visible.FindAll(declaration => declaration.Level == level);
        foreach (var (index, declaration) in here.Index())
        {
            yield return new CardSpan.Plain(index == 0 ? "" : ", ");
            yield return new CardSpan.Person(declaration.Person);
        }

        yield return new CardSpan.Plain(here.Count == 0 ? "–\n" : "\n");
    }

    /// <summary>How many, and not at which level: in a thread of two, a number at a level is a name.</summary>
    private static string Hidden(int count) => count switch
    {
        0 => "",
        1 => "One answer isn’t shown. ",
        _ => $"{count} answers aren’t shown. ",
    };

    private static string Standing(List<Declaration> declared) => MismatchRule.Find(declared).Count switch
    {
        0 => "There’s no mismatch among the answers.",
        1 => "There’s a mismatch: two people picked different levels.",
        _ => "There’s a mismatch: people picked different levels.",
    };
}
