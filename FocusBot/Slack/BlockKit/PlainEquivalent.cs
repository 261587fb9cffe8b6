using FocusBot.Conversations;

namespace FocusBot.Slack.BlockKit;

/// <summary>The text beside the blocks. Notifications and screen readers know nothing else, so it says all that the blocks say.</summary>
internal static class PlainEquivalent
{
    private const string More = "…";

    public static string Of(Card card)
    {
        var lines = card.Parts.Select(Line).OfType<string>().ToList();
        var fitting = Fitting(lines, BlockKitLimits.LongestPlainText);

        // Whole lines or none: a cut inside one could split a mention.
        return string.Join('\n', fitting == lines.Count ? lines : [.. lines.Take(Fitting(lines, BlockKitLimits.LongestPlainText - 2)), More]);
    }

    private static string? Line(CardPart part) => part switch
    {
        CardPart.Heading(var text) => Mrkdwn.Escape(text),
        CardPart.Paragraph(var text) => Mrkdwn.PrintUnstressed(text),
        CardPart.Quote(var text) => $"“{Mrkdwn.PrintUnstressed(text)}”",
        CardPart.Note(var text) => Mrkdwn.PrintUnstressed(text),
        CardPart.Buttons buttons => $"Buttons: {string.Join(", ", buttons.Row.Concat(buttons.Menu).Select(button => Mrkdwn.Escape(button.Label)))}",
        _ => null,
    };

    private static int Fitting(List<string> lines, int room) =>
        lines.TakeWhile(line => (room -= line.Length + 1) >= -1).Count();
}
