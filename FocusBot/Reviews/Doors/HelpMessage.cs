using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Doors;

/// <summary>All that can be typed, and what it does.</summary>
internal static class HelpMessage
{
    private static readonly (string Usage, string Does)[] Verbs =
    [
        ("", "opens a form to choose a thread, say your own level and ask everybody else"),
        ("ask [link]", "asks each participant of a thread which level they argue from"),
        ("impact · execution · optics · mixed · unsure [link]", "says your own level in a thread"),
        ("withdraw [link]", "takes your own answer back"),
        ("check [link]", "shows you, and nobody else, who has declared what (as far as they show it) and whether a mismatch stands"),
        ("meeting @a @b … topic", "asks the people of a live review beforehand; the answers come out together"),
        ("focus [level or situation] [until DATE] [because …]", "shows what the team looks at on purpose; its facilitators set it here"),
        ("summary", "shows you the team’s last seven days; the same comes once a week"),
        ("settings", "shows how FocusBot works in this channel, and who can change it"),
        ("me", "opts out and in, mutes, and shows, gives or deletes what FocusBot keeps of you"),
        ("help", "shows this"),
    ];

    /// <param name="command">The command's name in this workspace, with its slash.</param>
    public static Card For(string command) => Card.Of(
        new CardPart.Paragraph(CardText.Of(
            $"FocusBot helps the people in a review notice when they argue from different levels.\n{"Impact":strong}: {Level.Impact.Meaning()}.\n{"Execution":strong}: {Level.Execution.Meaning()}.\n{"Optics":strong}: {Level.Optics.Meaning()}.")),
        new CardPart.Paragraph(new CardText([.. Verbs.SelectMany(verb => Line(command, verb.Usage, verb.Does))])),
        new CardPart.Note(
            "Slack does not run slash commands inside threads. There, mention @FocusBot, or use the message shortcut “Which level?” under “More actions”."));

    /// <param name="typed">Echoed to the person who typed it, and to nobody else.</param>
    public static Card Unknown(string command, string typed) => Card.Of(
        new CardPart.Paragraph(CardText.Of($"I do not know “{typed}”. This is what I know:")),
        For(command).Parts[1]);

    public static Card LinkExpected(string command, string verb) => Card.Saying(CardText.Of(
        $"“{verb}” takes the link of a message: choose “Copy link” under a message, then type {command} {verb} and paste it."));

    private static IEnumerable<CardSpan> Line(string command, string usage, string does) =>
    [
        new CardSpan.Strong($"{command} {usage}".TrimEnd()),
        new CardSpan.Plain($": {does}.\n"),
    ];
}
