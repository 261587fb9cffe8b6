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
    public Task<Answer> AnswerAsync(ConversationEvent.ButtonPressed happened, CancellationToken cancellationToken) => database.ReadAsync<Answer>(async session =>
        await SummaryInReach.FindAsync(session, happened) is { } about
            ? new Answer.Open(SummaryForm.For(about.Channel, SummarySlot.Of(
                await SettingsStore.OfAsync(session, about), await SummaryChoiceStore.FindAsync(session, about, happened.User))))
            : new Answer.Say(RoutingMessage.UnknownButton));

    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        await context.EnqueueAsync(AnswerTo.Of(happened).With(
            await SummaryInReach.FindAsync(context.Session, happened) is null ? RoutingMessage.UnknownButton : RoutingMessage.FormNotOpened));
}
