using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Doors;

/// <summary>Keeps, shows, hides or takes back a person's level in a thread.</summary>
internal sealed class LevelButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = AnswerTo.Of(happened);
        await (await ThreadInReach.FindAsync(context.Session, happened) is { } thread
            && RequestOf(happened, thread, path with { Channel = thread.Channel, Root = thread.Root }) is { } request
                ? context.PublishAsync(new ThreadRequested(request), cancellationToken)
                : context.EnqueueAsync(path.With(RoutingMessage.UnknownButton)));
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
