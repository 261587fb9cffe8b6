using FocusBot.Conversations;

namespace FocusBot.Delivery.Routing;

/// <summary>What FocusBot says about words that nobody owns, and about those that could not be answered in time.</summary>
internal static class RoutingMessage
{
    private const int LongestEcho = 40;

    /// <param name="command">The command's name in this workspace, with its slash.</param>
    /// <param name="typed">Echoed to the person who typed it, and to nobody else.</param>
    public static Card UnknownCommand(RouteTable table, string command, string typed) => Card.Of(
        new CardPart.Paragraph(CardText.Of($"I do not know “{Echo(typed)}”. This is what I know:")), Commands(table, command));

    public static Card UnknownButton { get; } = Card.Saying("This button no longer does anything: FocusBot has changed since it was posted. The command’s “help” says what it can do now.");

    public static Card UnknownForm { get; } = Card.Saying("This form can no longer be read, so nothing was saved. Please open it again.");

    public static Card UnknownShortcut { get; } = Card.Saying("I do not know this shortcut. The command’s “help” says what I know.");

    /// <summary>What was sent is not kept.</summary>
    public static Card NotInTime { get; } = Card.Saying("I could not answer in time, and nothing of what you sent is kept. Please try again.");

    public static Card FormNotOpened { get; } = Card.Saying("The form could not be opened in time. Please try again.");

    /// <summary>For a form that has closed already.</summary>
    /// <param name="complaints">What is wrong with it, field by field.</param>
    public static Card FormNotTaken(IReadOnlyDictionary<string, string> complaints) =>
        Card.Saying($"Nothing was saved. {string.Join(' ', complaints.Values)}");

    /// <summary>A line for each way to type the command.</summary>
    public static CardPart.Paragraph Commands(RouteTable table, string command) => new(new CardText([.. table.Commands.SelectMany(route => Line(command, route))]));

    private static IEnumerable<CardSpan> Line(string command, WordRoute route) =>
    [
        new CardSpan.Strong($"{command} {route.Usage}".TrimEnd()),
        new CardSpan.Plain($": {route.Does}.\n"),
    ];

    private static string Echo(string typed) => typed.Length <= LongestEcho ? typed : string.Concat(typed.EnumerateRunes().Take(LongestEcho)) + "…";
}
