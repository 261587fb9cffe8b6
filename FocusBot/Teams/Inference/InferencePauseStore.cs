using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams.Inference;

/// <summary>Where FocusBot infers nothing for now, and since when. The last pause of each reason stays known, so that what led to it isn't counted again.</summary>
/// <remarks>Pauses begin and end by <see cref="InferencePauses"/>, which also tells the facilitator.</remarks>
internal static class InferencePauseStore
{
    /// <summary>The pause that holds now; of two the one that stops more.</summary>
    public static async Task<InferencePause?> FindAsync(DbSession session, ChannelKey channel, DateTimeOffset now) =>
        (await OfChannelAsync(session, channel)).Where(pause => pause.IsUnderWay(now)).MaxBy(pause => pause.Reason);

    /// <returns>When the last pause of this reason ended or will; what came before it counts no more. <see langword="null"/>: there was none, or it goes on until somebody resumes it.</returns>
    public static async Task<DateTimeOffset?> EndOfLastAsync(DbSession session, ChannelKey channel, PauseReason reason) =>
        (await OfChannelAsync(session, channel)).FirstOrDefault(pause => pause.Reason == reason)?.Until;

    /// <returns><see langword="false"/> when the channel is paused for this reason already.</returns>
    internal static async Task<bool> BeginAsync(DbSession session, ChannelKey channel, InferencePause pause) =>
        await session.ExecuteAsync(
            """
            INSERT INTO inference_pause (installation,  channel,  reason,  since,  ends_at)
            VALUES                      (@installation, @channel, @reason, @since, @until)
            ON CONFLICT (installation, channel, reason) DO UPDATE SET since = @since, ends_at = @until
            WHERE inference_pause.ends_at <= @since
            """, new { channel, pause.Reason, pause.Since, pause.Until }) == 1;

    /// <returns><see langword="false"/> when nothing was paused.</returns>
    internal static async Task<bool> EndAsync(DbSession session, ChannelKey channel, DateTimeOffset now) =>
        await session.ExecuteAsync(
            """
            UPDATE inference_pause SET ends_at = @now
            WHERE  installation = @installation AND channel = @channel AND (ends_at IS NULL OR ends_at > @now)
            """, new { channel, now }) > 0;

    private static Task<IReadOnlyList<InferencePause>> OfChannelAsync(DbSession session, ChannelKey channel) =>
        session.RecallAsync<InferencePause>(
            "SELECT reason, since, ends_at AS until FROM inference_pause WHERE installation = @installation AND channel = @channel", channel);
}
