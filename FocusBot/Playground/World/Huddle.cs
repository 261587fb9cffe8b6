using System.Collections.Immutable;

namespace FocusBot.Playground.World;

/// <summary>People who talk in a channel. Its message is Slack's, and changes whenever somebody comes or goes.</summary>
/// <param name="Room">Its id.</param>
internal sealed record Huddle(string Room, string BegunBy, long Begun)
{
    public ImmutableList<string> Present { get; init; } = [BegunBy];

    public ImmutableList<string> WereThere { get; init; } = [BegunBy];

    /// <summary>Seconds since 1970; 0 while it goes on.</summary>
    public long Ended { get; init; }
}

/// <summary>How the app hears that the last person has left: Slack does one or another.</summary>
internal enum HuddleEnd
{
    /// <summary>The message changes once more.</summary>
    Edited,

    /// <summary>The message goes, as when nobody wrote in its thread.</summary>
    Deleted,

    /// <summary>Not at all: the message says so only to whoever reads it again.</summary>
    Unheard,
}
