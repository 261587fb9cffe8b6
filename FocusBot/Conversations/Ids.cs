namespace FocusBot.Conversations;

/// <summary>A channel, private channel or direct message. Opaque; unique inside one installation only.</summary>
internal readonly record struct ChannelId(string Value)
{
    private const int Longest = 32;

    /// <returns><see langword="null"/> when the text is no channel's id: what came back from outside may be damaged.</returns>
    public static ChannelId? Find(string? text) =>
        text is { Length: > 0 and <= Longest } && text.All(char.IsAsciiLetterOrDigit) ? new(text) : null;

    public override string ToString() => Value;
}

/// <summary>A person or bot user. Opaque; unique inside one installation only.</summary>
/// <remarks><c>default</c> and the empty id are nobody: that is what stands where somebody had their id removed. Nobody is mentioned, and nobody is written to.</remarks>
internal readonly record struct UserId(string Value)
{
    public bool IsNobody => string.IsNullOrEmpty(Value);

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
