using FocusBot.Conversations;

namespace FocusBot.Slack.Receiving;

/// <summary>The two calls to Slack that cannot wait for the outbox, because the person's client waits.</summary>
internal interface ISpeakAtOnce
{
    /// <returns><see langword="false"/> when the trigger expired or Slack refused the form.</returns>
    Task<bool> OpenFormAsync(InstallationId installation, string triggerId, Form form, CancellationToken cancellationToken);

    /// <param name="replaces">The private message whose button they pressed gives way to it.</param>
    /// <param name="root">The thread in which they did it; absent: none.</param>
    /// <returns><see langword="false"/> when it certainly did not arrive, so that it can be said another way.</returns>
    Task<bool> ReplyAsync(ReplyAddress address, Card card, bool replaces, MessageTs? root, CancellationToken cancellationToken);
}
