using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Inference;

namespace FocusBot.Reviews.Readings;

/// <summary>Whether what somebody writes may be read at all.</summary>
internal static class ReadableQuery
{
    public static async Task<bool> MayBeReadAsync(ThreadKey thread, MessageTs ts, UserId author, DbSession session, DateTimeOffset now) =>
        (await SettingsStore.OfAsync(session, thread.ChannelKey)).Mode is not ChannelMode.Off
        && await InferencePauseStore.FindAsync(session, thread.ChannelKey, now) is not { StopsReading: true }
        && await PeopleStore.IsAnalysedAsync(session, thread.Installation, author, now)
        && !await ReviewStore.IsDeletedAsync(session, thread, ts);
}
