using System.Diagnostics.CodeAnalysis;

namespace FocusBot.Conversations;

/// <summary>What an id of the workspace looks like: a capital letter, and then capital letters and digits.</summary>
/// <remarks>Nothing else is let in, so an id in a key, a path or a link can be nothing but a name.</remarks>
internal static class IdRule
{
    private const int Longest = 32;

    public static bool IsId([NotNullWhen(true)] string? text) =>
        text is { Length: > 1 and <= Longest } && char.IsAsciiLetterUpper(text[0]) && text.All(static sign => char.IsAsciiLetterUpper(sign) || char.IsAsciiDigit(sign));
}

/// <summary>A channel, private channel or direct message. Opaque; unique inside one installation only.</summary>
internal readonly record struct ChannelId(string Value)
{
    /// <returns><see langword="null"/> when the text is no channel's id: what came back from outside may be damaged.</returns>
    public static ChannelId? Find(string? text) => IdRule.IsId(text) ? new(text) : null;

    /// <summary>A conversation between two, of which one is FocusBot wherever it hears of it.</summary>
    public bool IsDirect => Value is ['D', ..];

    public override string ToString() => Value;
}

/// <summary>A person or bot user. Opaque; unique inside one installation only.</summary>
/// <remarks><c>default</c> and the empty id are nobody: that is what stands where somebody had their id removed. Nobody is mentioned, and nobody is written to.</remarks>
internal readonly record struct UserId(string Value)
{
    public bool IsNobody => string.IsNullOrEmpty(Value);

    /// <returns><see langword="null"/> when the text is no person's id: what came back from outside may be damaged.</returns>
    public static UserId? Find(string? text) => IdRule.IsId(text) ? new(text) : null;

    public override string ToString() => Value;
}

/// <summary>One channel, in its installation.</summary>
internal readonly record struct ChannelKey(InstallationId Installation, ChannelId Channel);

/// <summary>One review thread: the message at its root, in its channel, in its installation.</summary>
internal readonly record struct ThreadKey(InstallationId Installation, ChannelId Channel, MessageTs Root)
{
    public ThreadKey(ChannelKey channel, MessageTs root)
        : this(channel.Installation, channel.Channel, root)
    {
    }

    /// <summary>The channel that it stands in.</summary>
    public ChannelKey ChannelKey => new(Installation, Channel);
}
