using FocusBot.Conversations;

namespace FocusBot.Slack.Receiving;

/// <summary>The two calls to Slack that cannot wait for the outbox, because the person's client waits.</summary>
internal interface ISpeakAtOnce
{
    /// <returns><see langword="false"/> when the trigger expired or Slack refused the form.</returns>
    Task<bool> OpenFormAsync(InstallationId installation, string triggerId, Form form, CancellationToken cancellationToken);

    Task ReplyAsync(ReplyAddress address, Card card, bool replaceOriginal, CancellationToken cancellationToken);
}
