using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Storage;
using FocusBot.Summaries.Message;
using FocusBot.Summaries.Schedule;
using FocusBot.Teams.Channels;

namespace FocusBot.Summaries;

/// <summary>Opens the form in which a person chooses the day of their summary.</summary>
internal sealed class SummaryAtOnce(Database database) : IAnswerAtOnce
{
    public async Task<Answer?> AnswerAsync(ConversationEvent happened, CancellationToken cancellationToken) =>
        happened is ConversationEvent.ButtonPressed { Action: SummaryButtons.Day } pressed
            ? new Answer.Open(SummaryForm.For(new(pressed.Value), await SlotAsync(pressed)))
            : null;

    private Task<SummarySlot> SlotAsync(ConversationEvent.ButtonPressed pressed) => database.ReadAsync(async session => SummarySlot.Of(
        await SettingsStore.OfAsync(session, pressed.Installation, new(pressed.Value)),
        await SummaryChoiceStore.FindAsync(session, pressed.Installation, new(pressed.Value), pressed.User)));
}
