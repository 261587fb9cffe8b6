using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.Reviews;
using FocusBot.Storage;
using Microsoft.Extensions.Options;

namespace FocusBot.Nudges;

/// <summary>Forgets nudges with the threads they stand in, and keeps them as long as a thread can be written in again.</summary>
internal sealed class NudgeSweep(IOptions<ReviewOptions> options) : ISweep
{
    public Task SweepAsync(DbSession session, DateTimeOffset now) =>
        NudgeStore.ForgetAsync(session, MessageTs.At(now - options.Value.RememberFor));
}
