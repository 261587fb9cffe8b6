using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Settings;

namespace FocusBot.Teams.Focus;

/// <summary>What FocusBot says about a team's focus.</summary>
internal static class FocusMessage
{
    public static readonly ButtonWord OpenAction = new("focus.open");

    public static Card For(ChannelView view)
    {
        List<CardPart> parts = [new CardPart.Paragraph(Describe(view.Id, view.Focus))];
        if (view.Right is Right.Yes)
        {
            parts.Add(new CardPart.Buttons([new(view.Focus is null ? "Set a focus" : "Change the focus", OpenAction, view.Id.Value)]));
        }

        parts.Add(new CardPart.Note("No level is better than another: a focus is what a team chooses to look at for a while."));
        return new(parts);
    }

    public static Card Set(ChannelId channel, TeamFocus focus) => Card.Of(
        new CardPart.Paragraph(CardText.Of($"Saved. {Describe(channel, focus)}")),
        new CardPart.Note(CardText.Of($"Everybody in the channel can read the focus with {new CardSpan.Typed("focus")}.")));

    public static Card Cleared(ChannelId channel) => Card.Saying(CardText.Of($"The team in {channel} has no focus now."));

    public static Card NotYours(ChannelView view) => Card.Of(
        new CardPart.Paragraph(CardText.Of($"The facilitators of {view.Id} set its focus. {new CardSpan.Typed("settings")} says who they are.")),
        new CardPart.Paragraph(Describe(view.Id, view.Focus)));

    /// <summary>To somebody who may have left the channel: what its team looks at is not theirs to read then.</summary>
    public static Card StaysAsItIs(ChannelId channel) => Card.Saying(CardText.Of(
        $"The focus of {channel} is set by its facilitators, so it stays as it is. In the channel, {new CardSpan.Typed("settings")} says who they are."));

    public static Card Refused(string sentence) => Card.Saying(sentence);

    /// <summary>How the list of changes names it.</summary>
    public static string InAList(TeamFocus? focus) =>
        focus is null ? "none" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{focus.Level} through {focus.LastDay:yyyy-MM-dd}");

    /// <summary>One sentence, and the reason when there is one.</summary>
    public static CardText Describe(ChannelId channel, TeamFocus? focus) => focus switch
    {
        null => CardText.Of($"The team in {channel} hasn’t set a focus."),
        { Reason: { } reason } => CardText.Of($"{Sentence(channel, focus)} Because: “{reason}”."),
        _ => Sentence(channel, focus),
    };

    private static CardText Sentence(ChannelId channel, TeamFocus focus) => focus.Situation is { } situation
        ? CardText.Of($"The team in {channel} is focusing on {focus.Level.ToString():strong} ({focus.Level.Meaning()}) through {focus.LastDay}. Its situation: {situation.Label()}.")
        : CardText.Of($"The team in {channel} is focusing on {focus.Level.ToString():strong} ({focus.Level.Meaning()}) through {focus.LastDay}.");
}
