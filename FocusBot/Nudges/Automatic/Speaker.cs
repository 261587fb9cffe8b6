using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.Reviews;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Readings;
using FocusBot.Teams;
using Turn = FocusBot.Delivery.Turn;

namespace FocusBot.Nudges.Automatic;

/// <summary>Speaks, asks or stays silent about a thread that was just read, and keeps the moment.</summary>
internal sealed class Speaker(OutlookDesk outlooks)
{
    /// <returns>When to look again, when there is something to wait for.</returns>
    public async Task<DateTimeOffset?> SpeakAsync(ThreadKey thread, ThreadGlance view, Turn turn, CancellationToken cancellationToken)
    {
        var settings = await SettingsStore.OfAsync(turn.Session, thread.Installation, thread.Channel);
        await GlanceStore.SawAsync(turn.Session, thread, await outlooks.SurestAsync(thread, view, settings, turn.Session, turn.Now), turn.Now);
        DateTimeOffset? again = null;
        foreach (var verdict in view.Verdicts)
        {
            switch (await outlooks.OfAsync(thread, verdict, view, settings, turn.Session, turn.Now))
            {
                case { When: Deferral.Act, Act: { } act }:
                    await DoAsync(act, thread, verdict, view.Messages[^1].Ts, turn, cancellationToken);
                    return null;
                case { When: Deferral.LookAgain look }:
                    again = again < look.At ? again : look.At;
                    break;
            }
        }

        return again;
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
