using FocusBot.Conversations;
using FocusBot.Delivery.Routing;

namespace FocusBot.Teams.Inference;

/// <summary>What a facilitator hears about a channel in which FocusBot has stopped inferring.</summary>
internal static class PauseMessage
{
    public static readonly ButtonWord Resume = new("inference.resume");

    public static Card Begun(ChannelId channel, InferencePause pause) => Card.Of(
        new CardPart.Paragraph(new CardText([new CardSpan.Plain("In "), new CardSpan.Place(channel), new CardSpan.Plain(": "), .. Why(pause).Spans])),
        new CardPart.Buttons([Button(channel)]),
        new CardPart.Note("I still do what people ask me for. Only you get this message; everybody in the channel can read it in the settings."));

    /// <summary>Why nothing is inferred in a channel now, for whoever reads its settings.</summary>
    private static CardText Why(InferencePause pause) => pause switch
    {
        { Reason: PauseReason.Unanswered, Until: { } until } => CardText.Of(
            $"my last two private questions came to nothing (nobody answered, or the two weren’t stuck), so I ask nobody by myself until {until}."),
        { Reason: PauseReason.Unanswered } => "my last two private questions came to nothing (nobody answered, or the two weren’t stuck), so I ask nobody by myself.",
        _ => "fewer than four in five of the last readings that people confirmed or corrected were right. So I read no levels and ask nobody by myself until a facilitator resumes it.",
    };

    /// <summary>The same as a paragraph of the settings.</summary>
    public static CardText Paused(InferencePause pause) => new([new CardSpan.Strong("Paused"), new CardSpan.Plain(": "), .. Why(pause).Spans]);

    public static CardButton Button(ChannelId channel) => new("Resume now", Resume, channel.Value);

    public static Card Resumed(ChannelId channel) => Card.Saying(CardText.Of($"Resumed in {channel}, from now on."));

    public static Card NothingPaused(ChannelId channel) => Card.Saying(CardText.Of($"Nothing is paused in {channel}."));
}
