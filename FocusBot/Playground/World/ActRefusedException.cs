namespace FocusBot.Playground.World;

/// <summary>What a person tried cannot be done here, as Slack's own client would not let them; the message says why.</summary>
internal sealed class ActRefusedException(string sentence) : InvalidOperationException(sentence);
