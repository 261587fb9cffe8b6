using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.Nudges.Automatic;
using FocusBot.People;
using FocusBot.Reviews;
using FocusBot.Teams;
using Microsoft.Extensions.Options;

namespace FocusBot.Nudges;

/// <summary>Nudges as soon as two people of a thread have declared different levels, and follows what they say afterwards.</summary>
internal sealed class NudgeHandler(IOptions<NudgeOptions> options) :
    IHandle<LevelDeclared>,
    IHandle<ParticipationChanged>,
    IHandle<Report.Delivered>,
    IHandle<Report.Refused>,
    IHandle<ConversationEvent.ChannelIdChanged>
{
    public Task HandleAsync(LevelDeclared happened, Turn turn, CancellationToken cancellationToken) =>
        DecideAsync(happened.Thread, pair => happened.CorrectsNudge && pair.Names(happened.Person), turn);

    public Task HandleAsync(ParticipationChanged happened, Turn turn, CancellationToken cancellationToken) =>
        DecideAsync(happened.Thread, _ => false, turn);

    public async Task HandleAsync(Report.Delivered happened, Turn turn, CancellationToken cancellationToken)
    {
        if (await FindAsync(happened, turn) is { State: NudgeState.OnItsWay } nudge)
        {
            await NudgeStore.UpdateAsync(turn.Session, nudge with { State = NudgeState.InTheThread, Ts = happened.Ts });

            // Somebody may have changed their level while it was on its way.
            await DecideAsync(nudge.Thread, pair => pair == nudge.Pair, turn);
        }
    }

    public async Task HandleAsync(Report.Refused happened, Turn turn, CancellationToken cancellationToken)
    {
        if (await FindAsync(happened, turn) is { State: NudgeState.OnItsWay } nudge)
        {
            await NudgeStore.UpdateAsync(turn.Session, nudge with { State = NudgeState.RefusedByWorkspace });
        }
    }

    public Task HandleAsync(ConversationEvent.ChannelIdChanged happened, Turn turn, CancellationToken cancellationToken) =>
        NudgeStore.RenameChannelAsync(turn.Session, happened.Installation, happened.Old, happened.New);

    private async Task DecideAsync(ThreadKey key, Func<Pair, bool> mayRevise, Turn turn)
    {
        if (await ReviewStore.FindAsync(turn.Session, key) is not { } thread)
        {
            return;
        }

        var isMuted = await NudgeStore.IsMutedAsync(turn.Session, key);
        await StopAsync(NudgeRule.Outdated(thread, await NudgeStore.OfThreadAsync(turn.Session, key), isMuted), turn);
        var said = await NudgeStore.OfThreadAsync(turn.Session, key);
        var decision = NudgeRule.Decide(thread, said, isMuted, options.Value.MostPerThread, mayRevise);
        await ReviseAsync(decision, turn);
        foreach (var mismatch in decision.Send)
        {
            if (await IsMutedAsync(mismatch.First) || await IsMutedAsync(mismatch.Second))
            {
                continue;
            }

            await SendAsync(thread, mismatch, turn);
        }

        Task<bool> IsMutedAsync(UserId person) => PeopleStore.HasMutedAsync(turn.Session, key.Installation, key.Channel, person, turn.Now);
    }

    /// <summary>Levels that two people declared are no reading: the nudge stands in the thread at once, or with the two where the channel wants it so.</summary>
    private static async Task SendAsync(ReviewThread thread, Mismatch mismatch, Turn turn)
    {
        var settings = await SettingsStore.OfAsync(turn.Session, thread.Key.Installation, thread.Key.Channel);
        if (settings.Mode is ChannelMode.Off)
        {
            return;
        }

        var state = settings.Mode is ChannelMode.Private ? NudgeState.InPrivate : NudgeState.OnItsWay;
        if (await NudgePost.SendAsync(new(thread.Key, mismatch, state, Ts: null, WayForward: null), turn))
        {
            await MomentPlan.KeepAsync(
                new(thread.Key, mismatch, MomentAct.NudgeForDeclared, Confidence: 1, thread.LastActivity, turn.Now, Signs: [], Outcome: null), turn);
        }
    }

    private static async Task StopAsync(IReadOnlyList<Nudge> nudges, Turn turn)
    {
        foreach (var nudge in nudges)
        {
            if (await turn.CancelAsync(nudge.Thread.Installation, nudge.Key))
            {
                await NudgeStore.RemoveAsync(turn.Session, nudge);
            }
        }
    }

    private static async Task ReviseAsync(NudgeDecision decision, Turn turn)
    {
        foreach (var nudge in decision.TakeBack)
        {
            await ReviseAsync(nudge with { State = NudgeState.TakenBack }, NudgeMessage.TakenBack, turn);
        }

        foreach (var nudge in decision.Restate)
        {
            await ReviseAsync(nudge, NudgeMessage.For(nudge, await NudgePost.FocusOfAsync(nudge, turn)), turn);
        }
    }

    private static async Task ReviseAsync(Nudge nudge, Card card, Turn turn)
    {
        await NudgeStore.UpdateAsync(turn.Session, nudge);
        if (nudge.Ts is { } ts)
        {
            await turn.EnqueueAsync(new(
                nudge.Thread.Installation, RevisionKey(nudge, turn.Now), "nudge-revision", new Parcel.Revision(nudge.Thread.Channel, ts, card)));
        }
    }

    /// <summary>Two people may correct themselves in the same millisecond, each to something else.</summary>
    private static string RevisionKey(Nudge nudge, DateTimeOffset now) =>
        $"{nudge.Key}/revision/{now.ToUnixTimeMilliseconds()}/{nudge.State}/{nudge.Mismatch.FirstLevel}-{nudge.Mismatch.SecondLevel}";

    private static async Task<Nudge?> FindAsync(Report report, Turn turn) =>
        report.Purpose is NudgePost.Purpose && NudgeButtons.Read(report.Installation, report.Note) is { } reference
            ? (await NudgeStore.OfThreadAsync(turn.Session, reference.Thread)).FirstOrDefault(nudge => nudge.Pair == reference.Pair)
            : null;
}
