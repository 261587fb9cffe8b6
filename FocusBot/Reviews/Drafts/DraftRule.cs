using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Drafts;

/// <summary>What its author is told of a draft. A guess sounds like one.</summary>
internal static class DraftRule
{
    private const double Sure = Sureness.FourInFive, Unsure = 0.5;

    /// <returns>The level to speak of; <see langword="null"/> when there's none, or it could as well be another.</returns>
    public static Level? LevelOf(LevelReading reading) => reading is { Reason: null, Level: not Level.None, Confidence: >= Unsure } ? reading.Level : null;

    public static CardText Says(LevelReading reading) => (LevelOf(reading), reading) switch
    {
        (_, { Reason: { } reason }) => Unread(reason),
        (null, { Level: Level.None, Confidence: >= Unsure }) => "I read no level in this draft: to me it’s small talk, or news that argues for nothing.",
        (null, _) => "I can’t tell which level this draft argues from. It may be more than one.",
        ({ } level, { Confidence: >= Sure, IsByEncoder: true }) => CardText.Of($"Your draft reads to me as {level.ToString():strong}: {level.Meaning()}."),
        ({ } level, _) => CardText.Of($"Your draft may argue from {level.ToString():strong}: {level.Meaning()}. I’m not sure."),
    };

    private static CardText Unread(UnreadReason reason) => reason switch
    {
        UnreadReason.NoWords => "There are no words in it that I can read a level from.",
        UnreadReason.OneWord => "One word is too short for me to read a level from.",
        UnreadReason.OnlyCode => "There’s only code in it, and I can’t read a level from code.",
        UnreadReason.OnlyQuotes => "There are only quoted words in it, and I read what you say yourself.",
        UnreadReason.OtherLanguage => "I read English only, and this doesn’t look like English to me.",
        _ => "I couldn’t read it this time: the part of me that reads is busy or not there. Try again in a moment.",
    };
}
