using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Loops;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Teams.Workspaces;

/// <summary>Has everything of an installation removed that is gone, and nothing of one that was made again meanwhile.</summary>
internal sealed partial class InstallationHandler(InstallationQuery installations, SweepBell sweeps, ILogger<InstallationHandler> logger) :
    IHandle<Happened.Uninstalled>,
    IHandle<Happened.CommandGiven>,
    IHandle<Happened.ButtonPressed>,
    IHandle<Happened.ShortcutUsed>,
    IHandle<Happened.GlobalShortcutUsed>,
    IHandle<Happened.FormSubmitted>
{
    public async Task HandleAsync(Happened.Uninstalled happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (!await installations.IsGoneAsync(context.Session, happened.Installation, happened.At))
        {
            ReinstalledMeanwhile(happened.Installation);
            return;
        }

        await InstallationStore.UninstalledAsync(context.Session, happened.Installation, happened.At);
        await context.CancelAllAsync(happened.Installation, keysBeginWith: "");
        sweeps.Ring();
        Uninstalled(happened.Installation);
    }

    public Task HandleAsync(Happened.CommandGiven happened, HandlerContext context, CancellationToken cancellationToken) => SawAsync(happened, context.Now, context);

    public Task HandleAsync(Happened.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) => SawAsync(happened, happened.PressedAt.Instant, context);

    public Task HandleAsync(Happened.ShortcutUsed happened, HandlerContext context, CancellationToken cancellationToken) => SawAsync(happened, context.Now, context);

    public Task HandleAsync(Happened.GlobalShortcutUsed happened, HandlerContext context, CancellationToken cancellationToken) => SawAsync(happened, context.Now, context);

    public Task HandleAsync(Happened.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken) => SawAsync(happened, context.Now, context);

    private static Task SawAsync(Happened happened, DateTimeOffset at, HandlerContext context) => InstallationStore.SawAsync(context.Session, happened.Installation, at);

    [LoggerMessage(LogLevel.Information, "FocusBot was uninstalled from {Installation}: everything of it is being removed.")]
    private partial void Uninstalled(InstallationId installation);

    [LoggerMessage(LogLevel.Information, "Slack said that FocusBot was uninstalled from {Installation}, but it has been installed again since: nothing is removed.")]
    private partial void ReinstalledMeanwhile(InstallationId installation);
}
