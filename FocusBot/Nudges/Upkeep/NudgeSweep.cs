using FocusBot.Conversations;
using FocusBot.Delivery.Upkeep;
using FocusBot.Nudges.Checks;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using Microsoft.Extensions.Options;

namespace FocusBot.Nudges.Upkeep;

/// <summary>Forgets nudges with the threads they stand in, keeps them as long as a thread can be written in again, and forgets how sure the rule was.</summary>
internal sealed class NudgeSweep(IOptions<ReviewOptions> options) : ISweep
{
    /// <summary>A day longer than the settings look back.</summary>
    private static readonly TimeSpan KeepGlances = TimeSpan.FromDays(31);

    public async Task SweepAsync(DbSession session, DateTimeOffset now)
    {
        await NudgeStore.ForgetAsync(session, MessageTs.At(now - options.Value.RememberFor));
        await CheckResultStore.ForgetAsync(session, now - KeepGlances);
    }
}
