using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Doors;

/// <summary>What somebody wants who mentions FocusBot. A closed set.</summary>
internal abstract record MentionMeaning
{
    private MentionMeaning() { }

    /// <summary>Something about a thread.</summary>
    public sealed record Command(LevelCommand Wanted) : MentionMeaning;

    public sealed record Help : MentionMeaning;

    /// <summary>It was said to FocusBot, or about it, and asks nobody anything.</summary>
    /// <param name="Typed">A word of the command stood there that a mention can't do.</param>
    public sealed record Talk(WordRoute? Typed) : MentionMeaning;
}
