namespace FocusBot.Slack.SocketMode;

/// <summary>Slack will not open sockets for this app, now or later. Its message is one sentence that says what to do.</summary>
internal sealed class SocketModeRefusedException(string sentence) : Exception(sentence);
