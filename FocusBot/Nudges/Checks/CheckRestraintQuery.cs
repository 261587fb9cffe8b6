using FocusBot.Conversations;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Inference;

namespace FocusBot.Nudges.Checks;

/// <summary>Whether a thread may hold a moment, by what is kept of it alone: only then are its words read again.</summary>
internal sealed class CheckRestraintQuery(InferenceQuery inference)
{
    /// <returns>What stands against a look; <see langword="null"/> when nothing does.</returns>
    public async Task<Restraint?> AgainstAsync(ThreadKey thread, DbSession session, DateTimeOffset now) =>
        await AgainstChannelAsync(thread.ChannelKey, session, now)
        ?? await AgainstThreadAsync(thread, session)
        ?? (await IsWorthItAsync(thread, session) ? null : Restraint.NotEnough);

    /// <summary>Whether there is to be no look. Asked after every message, so it begins with what mostly stands against one.</summary>
    public async Task<bool> HoldsBackAsync(ThreadKey thread, DbSession session, DateTimeOffset now) =>
        await AgainstChannelAsync(thread.ChannelKey, session, now) is not null
        || !await IsWorthItAsync(thread, session)
        || await AgainstThreadAsync(thread, session) is not null;

    private async Task<Restraint?> AgainstChannelAsync(ChannelKey channel, DbSession session, DateTimeOffset now) =>
        !inference.Covers(channel) ? Restraint.NotListed
        : (await SettingsStore.OfAsync(session, channel)).Mode.ActsByItself() is false ? Restraint.Mode
        : await InferencePauseStore.FindAsync(session, channel, now) is { } pause ? (pause.StopsReading ? Restraint.OftenWrong : Restraint.Paused)
        : null;

    private static async Task<Restraint?> AgainstThreadAsync(ThreadKey thread, DbSession session) =>
        await NudgeStore.IsMutedAsync(session, thread) ? Restraint.MutedThread
        : (await InterventionStore.OfThreadAsync(session, thread)).Any(moment => moment.Act is not InterventionAct.NudgeForDeclared) ? Restraint.SpokenHere
        : await ReviewStore.IsClosedAsync(session, thread) is not { } isClosed ? Restraint.UnknownThread
        : isClosed ? Restraint.ClosedThread
        : null;

    private static async Task<bool> IsWorthItAsync(ThreadKey thread, DbSession session) =>
        WorthACheckRule.IsWorthIt(await ReadingStore.NewestAsync(session, thread, WorthACheckRule.Newest), await DeclarationStore.OfThreadAsync(session, thread));
}
