using System.Globalization;
using FocusBot.Conversations;

namespace FocusBot.Delivery.Routing;

/// <summary>What FocusBot says about words that nobody owns, and about those that could not be answered in time.</summary>
internal static class RoutingMessage
{
    private const int LongestEcho = 40;

    /// <param name="typed">Echoed to the person who typed it, and to nobody else.</param>
    public static Card UnknownCommand(RouteTable table, WrittenText typed) => Card.Of(
        new CardPart.Paragraph(CardText.Of($"I don’t know “{Echo(typed.Plain)}”. This is what I know:")), Commands(table));

    public static Card TooLong(int characters) => Card.Saying(
        string.Create(CultureInfo.InvariantCulture, $"That’s {characters:N0} characters, and a command takes up to {CommandLineRule.Longest:N0}. I did nothing; please say it shorter."));

    public static Card UnknownButton { get; } = Card.Saying(CardText.Of(
        $"This button doesn’t do anything any more, because FocusBot has changed since it was posted. {new CardSpan.Typed("help")} says what works now."));

    public static Card UnknownForm { get; } = Card.Saying("I can’t read this form any more, so nothing was saved. Please open it again.");

    public static Card UnknownShortcut { get; } = Card.Saying(CardText.Of($"I don’t know this shortcut. {new CardSpan.Typed("help")} says what I know."));

    /// <summary>What was sent is not kept.</summary>
    public static Card NotInTime { get; } = Card.Saying("I couldn’t answer in time, and I’ve kept nothing of what you sent. Please try again.") with { LeavesButton = true };

    public static Card FormNotOpened { get; } = Card.Saying("The form didn’t open in time. Please try again.") with { LeavesButton = true };

    /// <summary>For a form that has closed already.</summary>
    /// <param name="complaints">What is wrong with it, field by field.</param>
    public static Card FormNotTaken(IReadOnlyDictionary<string, string> complaints) =>
        Card.Saying($"Nothing was saved. {string.Join(' ', complaints.Values)}");

    /// <summary>A line for each way to type the command.</summary>
    public static CardPart.Paragraph Commands(RouteTable table) => new(new CardText([.. table.Commands.SelectMany(Line)]));

    private static IEnumerable<CardSpan> Line(WordRoute route) =>
    [
        new CardSpan.Typed(route.Usage ?? ""),
        new CardSpan.Plain($": {route.Does}.\n"),
    ];

    private static string Echo(string typed) => typed.Length <= LongestEcho ? typed : string.Concat(typed.EnumerateRunes().Take(LongestEcho)) + "…";
}
