namespace FocusBot.Conversations;

/// <summary>What somebody wrote. It prints as its length alone, so that it cannot reach a log or an error by accident.</summary>
internal readonly record struct WrittenText(string Value)
{
    public override string ToString() => $"({Value?.Length ?? 0} characters)";
}

/// <summary>Where an interaction can be answered for the next 30 minutes, five times. It is a secret: it prints as nothing.</summary>
/// <param name="Value">Slack's <c>response_url</c>.</param>
internal readonly record struct ReplyAddress(string Value)
{
    public override string ToString() => "(reply address)";
}
