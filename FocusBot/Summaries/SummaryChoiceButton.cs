using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Summaries.Message;
using FocusBot.Summaries.Schedule;

namespace FocusBot.Summaries;

/// <summary>Turns a person's own summary of a channel off, or on again.</summary>
internal sealed class SummaryChoiceButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await SummaryInReach.FindAsync(context.Session, happened) is not { } about)
        {
            await context.EnqueueAsync(AnswerTo.Of(happened).With(RoutingMessage.UnknownButton));
            return;
        }

        var isOff = happened.Action == SummaryButtons.Off;
        await SummaryChoiceStore.SwitchAsync(context.Session, about, happened.User, isOff, context.Now);
        await context.EnqueueAsync(AnswerTo.Of(happened).With(isOff ? SummaryMessage.TurnedOff(about.Channel) : SummaryMessage.TurnedOn(about.Channel)));
    }
}
