using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Storage.Tables;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Teams.Workspaces;

/// <summary>Removes everything of an installation that is gone, and nothing of one that was made anew meanwhile.</summary>
internal sealed partial class InstallationHandler(KeptTables tables, ILogger<InstallationHandler> logger) :
    IHandle<Happened.Uninstalled>,
    IHandle<Happened.CommandGiven>,
    IHandle<Happened.ButtonPressed>,
    IHandle<Happened.ShortcutUsed>,
    IHandle<Happened.FormSubmitted>
{
    public async Task HandleAsync(Happened.Uninstalled happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var lastSign = await InstallationStore.LastSignAsync(context.Session, happened.Installation);
        if (!InstallationRule.IsGone(lastSign, happened.At))
        {
            ReinstalledMeanwhile(happened.Installation);
            return;
        }

        await tables.RemoveAsync(context.Session, happened.Installation);
        await InstallationStore.UninstalledAsync(context.Session, happened.Installation, happened.At);
        Uninstalled(happened.Installation);
    }

    public Task HandleAsync(Happened.CommandGiven happened, HandlerContext context, CancellationToken cancellationToken) => SawAsync(happened, context.Now, context);

    public Task HandleAsync(Happened.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) => SawAsync(happened, happened.PressedAt.Instant, context);

    public Task HandleAsync(Happened.ShortcutUsed happened, HandlerContext context, CancellationToken cancellationToken) => SawAsync(happened, context.Now, context);

    public Task HandleAsync(Happened.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken) => SawAsync(happened, context.Now, context);

    private static Task SawAsync(Happened happened, DateTimeOffset at, HandlerContext context) => InstallationStore.SawAsync(context.Session, happened.Installation, at);

    [LoggerMessage(LogLevel.Information, "FocusBot was uninstalled from {Installation}: everything of it is removed.")]
    private partial void Uninstalled(InstallationId installation);

    [LoggerMessage(LogLevel.Information, "Slack said that FocusBot was uninstalled from {Installation}, but it has been installed again since: nothing is removed.")]
    private partial void ReinstalledMeanwhile(InstallationId installation);
}
