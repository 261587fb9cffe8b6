namespace FocusBot.Slack.WebApi;

/// <summary>Whether Slack took the bot token at the last call.</summary>
internal sealed class TokenStanding
{
    private volatile string? _refusal;

    /// <summary>Slack's word for why not; absent while it takes the token.</summary>
    public string? Refusal => _refusal;

    /// <remarks>An answer that says nothing of the token changes nothing.</remarks>
    public void Note(SlackResult result)
    {
        switch (result)
        {
            case SlackResult.Error(var word):
                _refusal = SlackErrors.MeaningOf(word) is ErrorMeaning.Disconnected ? word : null;
                break;
            case SlackResult.Ok:
                _refusal = null;
                break;
        }
    }
}
