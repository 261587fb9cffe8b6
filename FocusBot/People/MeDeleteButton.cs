using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Routing;
using FocusBot.Delivery.Upkeep;
using FocusBot.Storage.Tables;

namespace FocusBot.People;

/// <summary>Deletes what FocusBot keeps of a person, after asking whether they are sure.</summary>
internal sealed class MeDeleteButton(KeptTables tables, SweepBell sweeps) : IAnswer<ConversationEvent.ButtonPressed>
{
    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        happened.Action == MeButtons.DeleteForGood ? DeleteAsync(happened, context, cancellationToken)
        : happened.Action == MeButtons.Delete ? context.EnqueueAsync(new MePath(happened).With(MeMessage.SureToDelete(MeButtons.Here(happened))))
        : context.EnqueueAsync(new MePath(happened).With(MeMessage.Kept));

    private async Task DeleteAsync(ConversationEvent.ButtonPressed pressed, HandlerContext context, CancellationToken cancellationToken)
    {
        await tables.DeleteButTracesAsync(context.Session, pressed.Installation, pressed.User);
        await ErasureStore.AddAsync(context.Session, pressed.Installation, pressed.User);
        sweeps.Ring();
        var choices = await PeopleStore.ChoicesOfAsync(context.Session, pressed.Installation, pressed.User, context.Now);
        await context.PublishAsync(new PersonChanged(pressed.Installation, pressed.User), cancellationToken);
        await context.EnqueueAsync(new MePath(pressed).With(MeMessage.Deleted(choices.OptedOutAt is not null)));
    }
}
