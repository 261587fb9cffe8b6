using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Readings;

namespace FocusBot.Home;

/// <summary>What was read in a person's own messages, for that person.</summary>
internal static class ReadingMessage
{
    public static Card NotYours { get; } = Card.Saying("That message is somebody else’s, and only its author can say what it argued from.");

    public static Card Gone { get; } = Card.Saying("That message is gone, or I no longer read a level in it, so there’s nothing to correct.");

    public static IEnumerable<CardPart> Parts(InstallationId installation, IReadOnlyList<OwnReading> readings)
    {
        yield return new CardPart.Heading("What I read in your messages this week");
        if (readings.Count == 0)
        {
            yield return new CardPart.Paragraph("Nothing that I was sure enough about.");
            yield break;
        }

        foreach (var reading in readings)
        {
            yield return new CardPart.Paragraph(Line(installation, reading));
            yield return ReadingButtons.Under(reading);
        }

        yield return new CardPart.Note(
            "Your own messages of the last seven days that I was sure enough about, at most ten. What you say counts in the team’s week instead of my reading. Facilitators see one number, how many readings in their channel were right, and never whose. Nothing is trained on it.");
    }

    private static CardText Line(InstallationId installation, OwnReading reading)
    {
        var read = CardText.Of($"{reading.Ts.Instant} in {reading.Channel}: reads to me as {reading.Level.ToString():strong} ({reading.Level.Meaning()}).");
        return LinkTo(installation, reading) is { } url ? CardText.Of($"{read} {new CardSpan.Link(url, "See the message")}.") : read;
    }

    /// <summary>As Slack's own client has it in its address: the workspace's name, of which other links are made, isn't known here.</summary>
    private static string? LinkTo(InstallationId installation, OwnReading reading) => (installation.Team ?? installation.Enterprise) is not { } place ? null
        : string.Create(CultureInfo.InvariantCulture, $"https://app.slack.com/client/{place}/{reading.Channel}/thread/{reading.Channel}-{reading.Root}");
}
