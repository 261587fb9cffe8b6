using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;

namespace FocusBot.Reviews.Contracts;

/// <summary>Asks somebody what a review needs, says it in its thread, or counts that they see it differently.</summary>
internal sealed class ContractButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = AnswerTo.Of(happened);
        return ContractInReach.Find(happened) is var (thread, shown)
            && RequestOf(happened, thread, shown, path with { Channel = thread.Channel, Root = thread.Root }) is { } request
                ? context.PublishAsync(new ThreadRequested(request), cancellationToken)
                : context.EnqueueAsync(path.With(RoutingMessage.UnknownButton));
    }

    private static ThreadRequest? RequestOf(ConversationEvent.ButtonPressed pressed, ThreadKey thread, Levels.Vocabulary.Level? shown, AnswerTo path)
    {
        var at = pressed.PressedAt.Instant;
        return pressed.Action == ContractButtons.Choose ? new ThreadRequest.Need(thread, path, Level: null, at)
            : pressed.Action == ContractButtons.Differ ? new ThreadRequest.Differ(thread, path, shown)
            : pressed.Action == ContractButtons.NoLongerDiffer ? new ThreadRequest.Differ(thread, path, shown) { IsTakenBack = true }
            : ContractButtons.LevelOf(pressed.Action) is { } level ? new ThreadRequest.Need(thread, path, level, at)
            : null;
    }
}
