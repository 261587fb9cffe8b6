namespace FocusBot.Slack.BlockKit;

/// <summary>FocusBot's own words break a limit of Slack's: a bug. It names the place and the limit, never the words.</summary>
internal sealed class CardDoesNotFitException(string reason) : Exception(reason);
