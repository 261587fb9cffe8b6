using FocusBot.Conversations;
using FocusBot.Delivery;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Teams;

/// <summary>Removes everything of an installation that is gone, and nothing of one that was made anew meanwhile.</summary>
internal sealed partial class InstallationHandler(ILogger<InstallationHandler> logger) :
    IHandle<Happened.Uninstalled>,
    IHandle<Happened.CommandGiven>,
    IHandle<Happened.ButtonPressed>,
    IHandle<Happened.ShortcutUsed>,
    IHandle<Happened.FormSubmitted>
{
    public async Task HandleAsync(Happened.Uninstalled happened, Turn turn, CancellationToken cancellationToken)
    {
        var lastSign = await InstallationStore.LastSignAsync(turn.Session, happened.Installation);
        if (!InstallationRule.IsGone(lastSign, happened.At))
        {
            ReinstalledMeanwhile(happened.Installation);
            return;
        }

        await InstallationStore.PurgeAsync(turn.Session, happened.Installation);
        await InstallationStore.UninstalledAsync(turn.Session, happened.Installation, happened.At);
        Uninstalled(happened.Installation);
    }

    public Task HandleAsync(Happened.CommandGiven happened, Turn turn, CancellationToken cancellationToken) => SawAsync(happened, turn.Now, turn);

    public Task HandleAsync(Happened.ButtonPressed happened, Turn turn, CancellationToken cancellationToken) => SawAsync(happened, happened.PressedAt.Instant, turn);

    public Task HandleAsync(Happened.ShortcutUsed happened, Turn turn, CancellationToken cancellationToken) => SawAsync(happened, turn.Now, turn);

    public Task HandleAsync(Happened.FormSubmitted happened, Turn turn, CancellationToken cancellationToken) => SawAsync(happened, turn.Now, turn);

    private static Task SawAsync(Happened happened, DateTimeOffset at, Turn turn) => InstallationStore.SawAsync(turn.Session, happened.Installation, at);

    [LoggerMessage(LogLevel.Information, "FocusBot was uninstalled from {Installation}: everything of it is removed.")]
    private partial void Uninstalled(InstallationId installation);

    [LoggerMessage(LogLevel.Information, "Slack said that FocusBot was uninstalled from {Installation}, but it has been installed again since: nothing is removed.")]
    private partial void ReinstalledMeanwhile(InstallationId installation);
}
