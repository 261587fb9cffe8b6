using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Nudges.Checks;

/// <summary>How sure the rule was of the threads that it looked at.</summary>
internal static class CheckResultStore
{
    /// <summary>Of several looks at a thread the surest one counts, as a thread has one moment.</summary>
    public static Task SawAsync(DbSession session, ThreadKey thread, CheckResult glance, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO glance (installation,  channel,  root,  confidence,  disagrees,  seen_at)
            VALUES             (@installation, @channel, @root, @confidence, @disagrees, @now)
            ON CONFLICT (installation, channel, root) DO UPDATE
            SET disagrees  = CASE WHEN @confidence > glance.confidence THEN @disagrees  ELSE glance.disagrees  END,
                confidence = CASE WHEN @confidence > glance.confidence THEN @confidence ELSE glance.confidence END,
                seen_at    = @now
            """, new { thread, glance.Confidence, glance.Disagrees, now });

    public static Task<IReadOnlyList<CheckResult>> OfChannelAsync(DbSession session, ChannelKey channel, DateTimeOffset since) =>
        session.QueryAsync<CheckResult>(
            "SELECT confidence, disagrees FROM glance WHERE installation = @installation AND channel = @channel AND seen_at > @since", new { channel, since });

    public static Task ForgetChannelAsync(DbSession session, ChannelKey channel) =>
        session.ExecuteAsync("DELETE FROM glance WHERE installation = @installation AND channel = @channel", channel);

    public static Task ForgetAsync(DbSession session, DateTimeOffset before) => session.DeleteAsync("glance", "seen_at < @before", new { before });
}

/// <summary>How sure the rule was of a thread, where nothing but its sureness stood against speaking.</summary>
/// <param name="Confidence">0 to 1; 0: there was nothing to say.</param>
/// <param name="Disagrees">Somebody had declared another level than they write at: that is asked about, however sure the rule is.</param>
internal readonly record struct CheckResult(double Confidence, bool Disagrees);
