using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.People;
using FocusBot.Reviews;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Readings;
using FocusBot.Teams;
using Microsoft.Extensions.Options;
using Turn = FocusBot.Delivery.Turn;

namespace FocusBot.Nudges.Automatic;

/// <summary>Speaks, asks or stays silent about a thread that was just read, and keeps the moment.</summary>
internal sealed class Speaker(IOptions<MismatchOptions> mismatch, IOptions<NudgeOptions> nudges)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1), Week = TimeSpan.FromDays(7);

    /// <returns>When to look again, when there is something to wait for.</returns>
    public async Task<DateTimeOffset?> SpeakAsync(ThreadKey thread, ThreadGlance view, Turn turn, CancellationToken cancellationToken)
    {
        var settings = await SettingsStore.OfAsync(turn.Session, thread.Installation, thread.Channel);
        DateTimeOffset? again = null;
        foreach (var verdict in view.Verdicts)
        {
            switch (GlanceRule.Decide(verdict, view, turn.Now, mismatch.Value, settings.Sensitivity))
            {
                case Deferral.Act act when SpeakRule.Decide(act.Action, await FactsAsync(thread, verdict, view.Messages[^1].Ts, settings, turn), nudges.Value) is { } decided:
                    await DoAsync(decided, thread, verdict, view.Messages[^1].Ts, turn, cancellationToken);
                    return null;
                case Deferral.LookAgain look:
                    again = again < look.At ? again : look.At;
                    break;
            }
        }

        return again;
    }

    private static async Task<SpeakFacts> FactsAsync(ThreadKey key, PairVerdict verdict, MessageTs newest, ChannelSettings settings, Turn turn)
    {
        UserId[] both = [verdict.First.Person, verdict.Second.Person];
        var pair = new Pair(both[0], both[1]);
        var thread = await ReviewStore.FindAsync(turn.Session, key);
        var moments = await MomentStore.OfThreadAsync(turn.Session, key);
        var (isOpen, today, week) = (true, 0, 0);
        foreach (var person in both)
        {
            isOpen &= await PeopleStore.MayBeAddressedAsync(turn.Session, key.Installation, key.Channel, person, turn.Now);
            today = Math.Max(today, await MomentStore.AddressedSinceAsync(turn.Session, key.Installation, person, turn.Now - Day));
            week = Math.Max(week, await MomentStore.AddressedSinceAsync(turn.Session, key.Installation, person, turn.Now - Week));
        }

        return new(
            settings,
            IsQuietHour: settings.Quiet?.Cover(turn.Now) is true,
            IsThreadMuted: await NudgeStore.IsMutedAsync(turn.Session, key),
            IsThreadClosed: thread is not { IsClosed: false },
            MayBothBeAddressed: isOpen && both.All(person => thread?.HasParticipant(person) is true),
            IsUnsure: both.Any(person => thread?.DeclarationOf(person) is { } said && said.Level.AsLevel() is null),
            HasSpokenHere: moments.Any(moment => moment.Act is not MomentAct.NudgeForDeclared),
            WasNudged: (await NudgeStore.OfThreadAsync(turn.Session, key)).Any(nudge => nudge.Pair == pair),
            today,
            week,
            turn.Now - newest.Instant,
            DrawRule.Draw(key, pair));
    }

    private static async Task DoAsync(MomentAct act, ThreadKey thread, PairVerdict verdict, MessageTs newest, Turn turn, CancellationToken cancellationToken)
    {
        var mismatch = new Mismatch(verdict.First.Person, verdict.First.Level, verdict.Second.Person, verdict.Second.Level);
        var signs = verdict.Signs.Where(sign => sign.Says > 0).Select(sign => sign.Sign).Distinct().ToList();
        if (!await MomentPlan.KeepAsync(new(thread, mismatch, act, verdict.Confidence, newest, turn.Now, signs, Outcome: null), turn))
        {
            return;
        }

        switch (act)
        {
            case MomentAct.Nudge:
                await NudgePost.SendAsync(new(thread, mismatch, NudgeState.OnItsWay, Ts: null, WayForward: null) { IsWritten = true }, turn);
                break;
            case MomentAct.NudgeInPrivate:
                await NudgePost.SendAsync(new(thread, mismatch, NudgeState.InPrivate, Ts: null, WayForward: null) { IsWritten = true }, turn);
                break;
            case MomentAct.Ask:
                await turn.PublishAsync(new LevelsWanted(thread, [.. Askable(verdict).Select(person => person.Person)]), cancellationToken);
                break;
        }
    }

    /// <summary>Whoever has declared a level and writes at it has answered already.</summary>
    private static IEnumerable<PersonLevel> Askable(PairVerdict verdict) =>
        ((PersonLevel[])[verdict.First, verdict.Second]).Where(person => !person.IsDeclared || person.Disagrees);
}
