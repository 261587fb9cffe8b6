using FocusBot.Conversations;

namespace FocusBot.Delivery.Routing;

/// <summary>What to do with an interaction before it is acknowledged. A closed set.</summary>
internal abstract record Answer
{
    private Answer() { }

    /// <summary>When this answer does not reach the person, what they sent is not kept either.</summary>
    public bool OrNothing { get; init; }

    /// <summary>Store it, acknowledge it, handle it afterwards. The default.</summary>
    public sealed record Keep : Answer;

    /// <summary>Nothing is to be done but this answer, to this person alone.</summary>
    public sealed record Say(Card Card) : Answer;

    /// <summary>Nothing is to be done but to open this form.</summary>
    public sealed record Open(Form Form) : Answer;

    /// <summary>The form stays open; each named field says what is wrong with it.</summary>
    public sealed record Complain(IReadOnlyDictionary<string, string> Fields) : Answer;
}
