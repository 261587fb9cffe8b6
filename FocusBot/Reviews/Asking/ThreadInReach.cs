using FocusBot.Conversations;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;

namespace FocusBot.Reviews.Asking;

/// <summary>The thread that a button or a form names, as far as whoever sent it has to do with it.</summary>
internal static class ThreadInReach
{
    /// <summary>A thread of the channel in which the button stands; on the person's own page, one in which they wrote or were asked.</summary>
    /// <remarks>Of the channel's own name nothing is taken: it may have got a new id since the button was made.</remarks>
    public static async Task<ThreadKey?> FindAsync(DbSession session, ConversationEvent.ButtonPressed pressed)
    {
        if (Read(pressed.Value) is not (var named, { } root))
        {
            return null;
        }

        if (pressed.Channel is { } here)
        {
            return new(pressed.Installation, here, root);
        }

        var thread = new ThreadKey(pressed.Installation, named, root);
        var isTheirs = await ReviewStore.FindAsync(session, thread) is { } known && known.HasParticipant(pressed.User)
            || (await QuestionStore.PutToAsync(session, thread)).Contains(pressed.User);
        return isTheirs ? thread : null;
    }

    /// <summary>Where a form was opened, and for which thread when it was for one.</summary>
    /// <returns><see langword="null"/> when it came back damaged.</returns>
    public static (ChannelId Channel, MessageTs? Root)? PlaceOf(ConversationEvent.FormSubmitted sent) =>
        sent.Place is { } here && Read(sent.State) is var (_, root) ? (here, root) : null;

    private static (ChannelId Channel, MessageTs? Root)? Read(ReturnedName name) => name.Text.Split('/') switch
    {
        [var channel] when ChannelId.Find(channel) is { } place => (place, null),
        [var channel, var root] when ChannelId.Find(channel) is { } place && MessageTs.TryParse(root, out var ts) => (place, ts),
        _ => null,
    };
}
