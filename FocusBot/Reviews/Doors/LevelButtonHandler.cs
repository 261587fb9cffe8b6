using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Doors;

/// <summary>The door of the buttons: the public ones, which stay, and the private ones.</summary>
internal sealed class LevelButtonHandler : IHandle<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (!happened.Action.StartsWith(LevelButtons.Prefix, StringComparison.Ordinal)
            || LevelButtons.ThreadOf(happened.Installation, happened.Channel, happened.Value) is not { } thread)
        {
            return;
        }

        var path = new AnswerTo(
            happened.Installation, thread.Channel, happened.User, $"press/{happened.User}/{happened.PressedAt}/{happened.Action}", thread.Root, happened.Reply,
            Replaces: happened.IsPrivate);
        if (RequestOf(happened, thread, path) is { } request)
        {
            await context.PublishAsync(new ThreadRequested(request), cancellationToken);
        }
    }

    private static ThreadRequest? RequestOf(ConversationEvent.ButtonPressed happened, ThreadKey thread, AnswerTo path) => happened.Action switch
    {
        LevelButtons.Withdraw => new ThreadRequest.Withdraw(thread, path, happened.PressedAt.Instant),
        LevelButtons.Show => new ThreadRequest.Show(thread, path, IsShown: true),
        LevelButtons.Hide => new ThreadRequest.Show(thread, path, IsShown: false),
        _ when DeclaredLevels.Find(happened.Action[LevelButtons.Prefix.Length..]) is { } level =>
            new ThreadRequest.DeclareLevel(thread, path, level, happened.PressedAt.Instant),
        _ => null,
    };
}
