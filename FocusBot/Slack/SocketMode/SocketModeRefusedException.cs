namespace FocusBot.Slack.SocketMode;

/// <summary>Slack will not open sockets for this app, now or later. Its message is one sentence that says what to do.</summary>
internal sealed class SocketModeRefusedException(string sentence) : Exception(sentence)
{
    public static SocketModeRefusedException SwitchedOff() =>
        new("Socket Mode was switched off for this app: switch it on again in the app's settings, then start FocusBot again.");

    /// <param name="error">Slack's own word.</param>
    public static SocketModeRefusedException Because(string error) => new(
        $"Slack refuses Socket Mode ({error}): check that Slack:AppToken is a valid app-level token with the scope connections:write, and that Socket Mode is on.");
}
