using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Storage;
using FocusBot.Storage.Tables;

namespace FocusBot.People;

/// <summary>Deletes what is kept of a person before their wish is handled, bit by bit: it may be a hundred thousand rows. What is left then are a few.</summary>
/// <remarks>It is the one preparation that changes something. A crash in the middle of it repeats it, with the wish that still waits.</remarks>
internal sealed class PersonalDeletion(KeptTables tables, PiecewiseDeletion deletion) : IPrepare<ConversationEvent.ButtonPressed, PersonalDeletion>
{
    public async Task<PersonalDeletion?> PrepareAsync(ConversationEvent.ButtonPressed happening, CancellationToken cancellationToken)
    {
        if (happening.Action != MeButtons.DeleteForGood)
        {
            return null;
        }

        await deletion.RunAsync(session => tables.DeleteButTracesAsync(session, happening.Installation, happening.User), cancellationToken);
        return this;
    }
}
