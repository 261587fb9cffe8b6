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
        var (about, isOff) = (new ChannelId(happened.Value), happened.Action == SummaryButtons.Off);
        await SummaryChoiceStore.SwitchAsync(context.Session, new(happened.Installation, about), happened.User, isOff, context.Now);
        await context.EnqueueAsync(AnswerTo.Of(happened).With(isOff ? SummaryMessage.TurnedOff(about) : SummaryMessage.TurnedOn(about)));
    }
}
