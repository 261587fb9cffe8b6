using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Readings;

namespace FocusBot.Home;

/// <summary>Keeps what an author says of what was read in a message of theirs.</summary>
internal sealed class ReadingAnswerButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (ReadingInReach.Find(happened) is not (var channel, var ts) || ReadingButtons.SaidBy(happened.Action) is not { } said)
        {
            await context.EnqueueAsync(AnswerTo.Of(happened).With(RoutingMessage.UnknownButton));
            return;
        }

        if (await ReadingInReach.KeepAsync(context.Session, channel, ts, happened.User, said, context.Now) is { } refusal)
        {
            await context.EnqueueAsync(AnswerTo.Of(happened).With(refusal));
            return;
        }

        await context.PublishAsync(new ReadingAnswered(channel, happened.User), cancellationToken);
    }
}
