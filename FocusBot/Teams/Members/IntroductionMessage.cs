using FocusBot.Conversations;
using FocusBot.Levels.Measured;
using FocusBot.Levels.Vocabulary;
using FocusBot.Teams.Channels;

namespace FocusBot.Teams.Members;

/// <summary>How FocusBot introduces itself, once in each channel it is invited to.</summary>
internal static class IntroductionMessage
{
    /// <param name="mode">What it begins with here.</param>
    /// <param name="isListed">Whoever runs FocusBot lets it infer something in this channel.</param>
    public static Card For(ChannelMode mode, ReaderFacts reader, bool isListed) => new(
    [
        new CardPart.Paragraph(
            "Hi, I’m FocusBot. In a review, a PM goes through the milestones, and the CEO asks what they do for the brand. Both can be right and still not hear each other: they’re at different levels, and that’s often the cause of a conflict, more than its topic."),
        new CardPart.Paragraph(CardText.Of(
            $"{"Impact":strong}: {Level.Impact.Meaning()}.\n{"Execution":strong}: {Level.Execution.Meaning()}.\n{"Optics":strong}: {Level.Optics.Meaning()}.\nNo level is better than another.")),
        new CardPart.Paragraph(CardText.Of(
            $"In a thread, mention me, and I’ll ask everybody in it which level they argue from; or use the message shortcut “Which level?” and say your own. In the channel, type {new CardSpan.Typed("")}: Slack doesn’t run slash commands inside threads.")),
        .. Reading(mode, reader, isListed).Select(sentence => new CardPart.Paragraph(sentence)),
        new CardPart.Note(CardText.Of(
            $"{new CardSpan.Typed("me")} says what I keep about you, and lets you opt out: nobody is told. {new CardSpan.Typed("settings")} says how I work here; {new CardSpan.Typed("help")} says the rest.")),
    ]);

    public static Card InASharedChannel(ReaderFacts reader) => Card.Of(
        new CardPart.Paragraph(
            "Hi, I’m FocusBot. I help people in a review notice when they argue from different levels."),
        new CardPart.Paragraph(CardText.Of(
            $"This channel is shared with another organisation, so I’m off here and keep nothing of what happens in it. A facilitator can switch me on with {new CardSpan.Typed("settings")}. Then I read and ask only people of the organisation that invited me.")),
        new CardPart.Paragraph(Joined([ReaderWords.HowOftenRight(reader), ReaderWords.WithoutEncoder(reader), ReaderWords.WhatLeaves(reader)])));

    private static IEnumerable<string> Reading(ChannelMode mode, ReaderFacts reader, bool isListed)
    {
        if (mode is ChannelMode.Off)
        {
            yield return "I’m off here until a facilitator switches me on, and keep nothing of what’s written.";
        }
        else if (!isListed)
        {
            yield return "Whoever runs me has listed the channels I may read along in, and this isn’t one of them. So I read nothing here, and only do what you ask me to. I keep who wrote when, and the levels people declare.";
        }
        else
        {
            yield return Joined([ReaderWords.HowOftenRight(reader), "I keep who wrote when, that guess, and the levels people declare; never what was written."]);
            yield return Joined([reader.HasEncoder ? Asking(mode) : null, ReaderWords.WithoutEncoder(reader), mode.ActsByItself() && reader.HasEncoder ? ReaderWords.WhatLeaves(reader) : null]);
        }
    }

    private static string Asking(ChannelMode mode) => mode switch
    {
        ChannelMode.OnRequest => "I ask nobody by myself here. I only do what you ask me to.",
        ChannelMode.Private => "When two people may be arguing past each other, I ask each of them privately for their own level, and only the two hear of a difference.",
        _ => "When two people may be arguing past each other, I ask each of them privately for their own level, and their thread hears of it only when the answers differ.",
    };

    private static string Joined(IEnumerable<string?> sentences) => string.Join(' ', sentences.OfType<string>());
}
