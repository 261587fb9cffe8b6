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
        !inference.Covers(thread.ChannelKey) ? Restraint.NotListed
        : (await SettingsStore.OfAsync(session, thread.ChannelKey)).Mode.ActsByItself() is false ? Restraint.Mode
        : await InferencePauseStore.FindAsync(session, thread.ChannelKey, now) is { } pause ? (pause.StopsReading ? Restraint.OftenWrong : Restraint.Paused)
        : await NudgeStore.IsMutedAsync(session, thread) ? Restraint.MutedThread
        : (await InterventionStore.OfThreadAsync(session, thread)).Any(moment => moment.Act is not InterventionAct.NudgeForDeclared) ? Restraint.SpokenHere
        : await ReviewStore.FindAsync(session, thread) is not { } known ? Restraint.UnknownThread
        : known.IsClosed ? Restraint.ClosedThread
        : !WorthACheckRule.IsWorthIt(await ReadingStore.OfThreadAsync(session, thread), known.Declarations) ? Restraint.NotEnough
        : null;
}
