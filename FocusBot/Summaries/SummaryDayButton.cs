using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Storage;
using FocusBot.Summaries.Message;
using FocusBot.Summaries.Schedule;
using FocusBot.Teams.Channels;

namespace FocusBot.Summaries;

/// <summary>Opens the form in which a person chooses the day of their summary.</summary>
internal sealed class SummaryDayButton(Database database) : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task<Answer> AnswerAsync(ConversationEvent.ButtonPressed happened, CancellationToken cancellationToken) =>
        new Answer.Open(SummaryForm.For(new(happened.Value), await SlotAsync(happened)));

    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        context.EnqueueAsync(AnswerTo.Of(happened).With(RoutingMessage.FormNotOpened));

    private Task<SummarySlot> SlotAsync(ConversationEvent.ButtonPressed pressed) => database.ReadAsync(async session => SummarySlot.Of(
        await SettingsStore.OfAsync(session, new(pressed.Installation, new(pressed.Value))),
        await SummaryChoiceStore.FindAsync(session, new(pressed.Installation, new(pressed.Value)), pressed.User)));
}
