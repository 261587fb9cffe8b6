using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Teams.Inference;

namespace FocusBot.Reviews.Readings;

/// <summary>Whether what somebody writes may be read at all.</summary>
internal sealed class ReadableQuery(InferenceQuery inference)
{
    public async Task<bool> MayBeReadAsync(ThreadKey thread, MessageTs ts, UserId author, DbSession session, DateTimeOffset now) =>
        await inference.MayReadAsync(session, thread.ChannelKey, now)
        && await PeopleStore.IsAnalysedAsync(session, thread.Installation, author, now)
        && !await ReviewStore.IsDeletedAsync(session, thread, ts);
}
