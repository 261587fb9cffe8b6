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
        await MayBeReadAsync(thread.ChannelKey, author, session, now) && !await ReviewStore.IsNotToBeReadAsync(session, thread, ts);

    /// <summary>Whether anything that this person writes there may be read.</summary>
    public async Task<bool> MayBeReadAsync(ChannelKey channel, UserId author, DbSession session, DateTimeOffset now) =>
        await inference.MayReadAsync(session, channel, now) && await PeopleStore.IsAnalysedAsync(session, channel.Installation, author, now);
}
