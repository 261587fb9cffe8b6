using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Nudges.Independence;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;

namespace FocusBot.Nudges.Checks;

/// <summary>Speaks, asks or stays silent about a thread that was just read, and keeps the moment.</summary>
internal sealed class Speaker(ForecastQuery outlooks, CheckMetrics metrics)
{
    /// <returns>When to look again, when there is something to wait for.</returns>
    public async Task<DateTimeOffset?> SpeakAsync(ThreadKey thread, CheckedThread view, HandlerContext context, CancellationToken cancellationToken)
    {
        var settings = await SettingsStore.OfAsync(context.Session, thread.ChannelKey);
        await CheckResultStore.SawAsync(context.Session, thread, await outlooks.SurestAsync(thread, view, settings, context.Session, context.Now), context.Now);
        await NoteNamedAsync(thread, view, context);
        context.Afterwards(() => metrics.Saw(view.Verdicts));
        DateTimeOffset? again = null;
        foreach (var verdict in view.Verdicts)
        {
            switch (await outlooks.OfAsync(thread, verdict, view, settings, context.Session, context.Now))
            {
                case { When: Deferral.Act, Act: { } act }:
                    await DoAsync(act, thread, verdict, view.Messages[^1].Ts, context, cancellationToken);
                    return null;
                case { When: Deferral.LookAgain look }:
                    again = again < look.At ? again : look.At;
                    break;
            }
        }

        return again;
    }

    /// <summary>Two levels differ, and somebody has said so by themselves: nothing was asked or said here before.</summary>
    private static async Task NoteNamedAsync(ThreadKey thread, CheckedThread view, HandlerContext context)
    {
        if (view.Verdicts.Any(verdict => verdict.Silence is SilenceReason.Named) && (await InterventionStore.OfThreadAsync(context.Session, thread)).Count == 0)
        {
            await IndependenceStore.NamedAsync(context.Session, thread, context.Now);
        }
    }

    private static async Task DoAsync(InterventionAct act, ThreadKey thread, PairVerdict verdict, MessageTs newest, HandlerContext context, CancellationToken cancellationToken)
    {
        var mismatch = new Mismatch(verdict.First.Person, verdict.First.Level, verdict.Second.Person, verdict.Second.Level);
        var signs = verdict.Signs.Where(sign => sign.Says > 0).Select(sign => sign.Sign).Distinct().ToList();
        if (!await InterventionPlan.KeepAsync(new(thread, mismatch, act, verdict.Confidence, newest, context.Now, signs, Outcome: null), context))
        {
            return;
        }

        switch (act)
        {
            case InterventionAct.Nudge:
                await NudgePost.SendAsync(new(thread, mismatch, NudgeState.OnItsWay, Ts: null, WayForward: null) { IsWritten = true }, context);
                break;
            case InterventionAct.Ask:
                await context.PublishAsync(new PairWanted(thread, new(mismatch.First, mismatch.Second), [.. Askable(verdict).Select(person => person.Person)]), cancellationToken);
                break;
        }
    }

    /// <summary>Whoever has declared a level and writes at it has answered already.</summary>
    public static IEnumerable<PersonLevel> Askable(PairVerdict verdict) =>
        ((PersonLevel[])[verdict.First, verdict.Second]).Where(person => !person.IsDeclared || person.Disagrees);
}
