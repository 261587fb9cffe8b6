using FocusBot.Delivery;
using FocusBot.Teams;

namespace FocusBot.Nudges;

/// <summary>Hands a nudge that was decided on to the outbox, once a pair and thread.</summary>
internal static class NudgePost
{
    public const string Purpose = "nudge";

    // An old nudge is dropped, not sent late: the thread has moved on.
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(30);

    /// <returns><see langword="false"/> when this pair has had its nudge in this thread.</returns>
    public static async Task<bool> SendAsync(Nudge nudge, Turn turn)
    {
        var isNew = await NudgeStore.AddAsync(turn.Session, nudge, turn.Now);
        if (isNew)
        {
            await (nudge.State is NudgeState.InPrivate ? TellBothAsync(nudge, turn) : PostAsync(nudge, turn));
        }

        return isNew;
    }

    public static async Task PostAsync(Nudge nudge, Turn turn)
    {
        var card = NudgeMessage.For(nudge, await FocusOfAsync(nudge, turn));
        await turn.EnqueueAsync(new(nudge.Thread.Installation, nudge.Key, Purpose, new Parcel.ThreadPost(nudge.Thread.Channel, nudge.Thread.Root, card))
        {
            Note = NudgeButtons.ValueOf(nudge),
            LongestWait = StaysInteresting,
            WantsReport = true,
        });
    }

    public static Task<TeamFocus?> FocusOfAsync(Nudge nudge, Turn turn) =>
        FocusStore.FindAsync(turn.Session, nudge.Thread.Installation, nudge.Thread.Channel, turn.Now);

    private static async Task TellBothAsync(Nudge nudge, Turn turn)
    {
        var (installation, channel, root) = nudge.Thread;
        var card = NudgeMessage.InPrivate(nudge, await FocusOfAsync(nudge, turn));
        foreach (var person in (Conversations.UserId[])[nudge.Mismatch.First, nudge.Mismatch.Second])
        {
            await turn.EnqueueAsync(new(
                installation, $"{nudge.Key}/private/{person}", "private-nudge", new Parcel.PrivateNote(channel, person, root, card))
            {
                LongestWait = StaysInteresting,
            });
        }
    }
}
