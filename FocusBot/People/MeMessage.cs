using FocusBot.Conversations;
using FocusBot.Storage.Tables;

namespace FocusBot.People;

/// <summary>What a person hears about themselves: their choices, and what FocusBot keeps about them.</summary>
internal static class MeMessage
{
    private const int MostLines = 12;

    private const string Sure = "Your answers in threads go, I forget the nudges that name you, and you lose any right to change settings. It can’t be undone.";

    /// <param name="here">The channel they are in; absent: none to speak of.</param>
    public static Card For(PersonChoices choices, ChannelId? here) => new([
        .. Choices(choices, here),
        new CardPart.Note("Nobody hears what you choose here, and nobody asks why."),
    ]);

    /// <summary>The same, as a part of a longer page.</summary>
    public static IReadOnlyList<CardPart> Choices(PersonChoices choices, ChannelId? here) =>
    [
        new CardPart.Paragraph(choices.OptedOutAt is { } since
            ? CardText.Of($"You opted out on {since}. I don’t read levels in what you write, I don’t ask you anything, and I name you only in nudges that you started yourself. A level you pick yourself still counts.")
            : CardText.Of($"I may read which level your messages argue from, in the channels I’m in. I keep the level, never the words. If you opt out, I read nothing of yours from your next message on.")),
        new CardPart.Buttons([choices.OptedOutAt is null
            ? new("Opt out", MeButtons.OptOut, MeButtons.ValueOf(here))
            : new("Opt in again", MeButtons.OptIn, MeButtons.ValueOf(here))]),
        new CardPart.Paragraph(choices.Mutes.Count == 0
            ? "Nothing is muted. A mute holds back nudges about you and questions to you."
            : new CardText([.. choices.Mutes.SelectMany(Line)])),
        .. MeButtons.Mutes(here),
        .. choices.Mutes.Count == 0 ? [] : (CardPart[])[new CardPart.Buttons([new("End every mute", MeButtons.Unmute, MeButtons.ValueOf(here))])],
        new CardPart.Buttons(
        [
            new("Show my data", MeButtons.Show, MeButtons.ValueOf(here)),
            new("Download my data", MeButtons.Download, MeButtons.ValueOf(here)),
            Delete(here),
        ]),
        .. here is null ? (CardPart[])[new CardPart.Note("What you download comes as direct messages: see the Messages tab.")] : [],
    ];

    /// <summary>On FocusBot's own page there is no place for a question but before the press.</summary>
    private static CardButton Delete(ChannelId? here) => here is { } channel
        ? new("Delete my data", MeButtons.Delete, channel.Value, ButtonEmphasis.Danger)
        : new("Delete my data", MeButtons.DeleteForGood, "", ButtonEmphasis.Danger) { Asks = new("Delete everything?", Sure, "Delete for good", "Keep it") };

    /// <param name="workspace">The first label of the workspace's host, for links; absent: none are given.</param>
    internal static Card Data(IReadOnlyList<PersonalRow> rows, string? workspace)
    {
        if (rows.Count == 0)
        {
            return Card.Saying("I keep nothing about you.");
        }

        var counts = string.Join("\n", rows.CountBy(row => row.Kind).Select(kind => $"{kind.Key}: {kind.Value}."));
        var lines = rows.Where(row => row.Says is not null).OrderByDescending(row => row.At).ToList();
        return new([
            new CardPart.Paragraph(new CardText([new CardSpan.Plain("This is what I keep about you, and none of your words.\n"), new CardSpan.Plain(counts)])),
            .. lines.Count == 0 ? [] : (CardPart[])[new CardPart.Paragraph(new CardText([.. lines.Take(MostLines).SelectMany(row => Line(row, workspace))]))],
            new CardPart.Note(lines.Count > MostLines
                ? $"The download has {lines.Count - MostLines} more of these lines, and every detail."
                : "The download has every detail."),
        ]);
    }

    /// <summary>In a channel it takes the place of the choices, so there’s a way back to them.</summary>
    internal static Card Data(IReadOnlyList<PersonalRow> rows, string? workspace, ChannelId? here) => new(
    [
        .. Data(rows, workspace).Parts,
        new CardPart.Buttons([new("Download my data", MeButtons.Download, MeButtons.ValueOf(here)), Delete(here), BackTo(here)]),
    ]);

    internal static Card Downloading(int messages, ChannelId? here) => Card.Of(
        new CardPart.Paragraph(messages == 1
            ? "Your data comes as one direct message."
            : $"Your data comes as {messages} direct messages; put together in order, they’re one JSON document."),
        new CardPart.Buttons([BackTo(here)]));

    private static CardButton BackTo(ChannelId? here) => new("Back to my choices", MeButtons.Back, MeButtons.ValueOf(here));

    internal static Card Piece(string json, int number, int of) => Card.Of(
        new CardPart.Paragraph($"```\n{json}\n```"),
        new CardPart.Note(of == 1 ? "What FocusBot keeps about you, as JSON." : $"What FocusBot keeps about you, as JSON: part {number} of {of}."));

    internal static Card SureToDelete(ChannelId? here) => Card.Of(
        new CardPart.Paragraph($"Delete everything I keep about you? {Sure}"),
        new CardPart.Buttons(
        [
            new("Delete for good", MeButtons.DeleteForGood, MeButtons.ValueOf(here), ButtonEmphasis.Danger),
            new("Keep it", MeButtons.Keep, MeButtons.ValueOf(here)),
        ]));

    internal static Card Deleted(bool isOptedOut) => Card.Saying(isOptedOut
        ? "Deleted. One thing is left: that you opted out. Without it I’d read what you write again. Opting in removes that too."
        : "Deleted. I keep nothing about you now. From here on it’s as before, unless you opt out.");

    internal static Card Kept { get; } = Card.Saying("Nothing was deleted.");

    private static IEnumerable<CardSpan> Line(Mute mute)
    {
        yield return new CardSpan.Plain("Muted ");
        yield return mute.Channel is { } channel ? new CardSpan.Place(channel) : new CardSpan.Plain("everywhere");
        yield return new CardSpan.Plain(" until ");
        yield return mute.EndsAt is { } at ? new CardSpan.Moment(at) : new CardSpan.Plain("you say otherwise");
        yield return new CardSpan.Plain(".\n");
    }

    private static IEnumerable<CardSpan> Line(PersonalRow row, string? workspace)
    {
        if (row.At is { } at)
        {
            yield return new CardSpan.Moment(at);
            yield return new CardSpan.Plain(": ");
        }

        yield return new CardSpan.Plain(row.Says ?? row.Kind);
        if (row.Channel is { } channel)
        {
            yield return new CardSpan.Plain(" in ");
            yield return new CardSpan.Place(channel);
        }

        if (PersonalLink.Of(row, workspace) is { } url)
        {
            yield return new CardSpan.Plain(" (");
            yield return new CardSpan.Link(url, "message");
            yield return new CardSpan.Plain(")");
        }

        yield return new CardSpan.Plain(".\n");
    }
}
