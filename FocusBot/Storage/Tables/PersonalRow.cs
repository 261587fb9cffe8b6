using FocusBot.Conversations;

namespace FocusBot.Storage.Tables;

/// <summary>One thing that FocusBot keeps of a person, as they are shown it.</summary>
/// <param name="Kind">What it is, in a few words: rows of one kind are counted together.</param>
/// <param name="At">When it came about.</param>
/// <param name="Facts">All that is kept, by name; for the download.</param>
internal sealed record PersonalRow(string Kind, DateTimeOffset? At, IReadOnlyDictionary<string, string?> Facts)
{
    /// <summary>The one fact that is worth a line of its own; absent: it is counted alone.</summary>
    public string? Says { get; init; }

    public ChannelId? Channel { get; init; }

    /// <summary>The message it is about.</summary>
    public MessageTs? Message { get; init; }

    /// <summary>The root of the message's thread.</summary>
    public MessageTs? Root { get; init; }
}
