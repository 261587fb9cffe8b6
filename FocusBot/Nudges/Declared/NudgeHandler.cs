using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.People;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;

namespace FocusBot.Nudges.Declared;

/// <summary>Nudges as soon as two people of a thread have declared different levels, and follows what they say afterwards.</summary>
internal sealed class NudgeHandler(IOptions<NudgeOptions> options) :
    IHandle<LevelDeclared>,
    IHandle<ParticipationChanged>,
    IHandleReport<PairNote>
{
    public Task HandleAsync(LevelDeclared happened, HandlerContext context, CancellationToken cancellationToken) =>
        DecideAsync(happened.Thread, pair => happened.CorrectsNudge && pair.Names(happened.Person), context);

    public Task HandleAsync(ParticipationChanged happened, HandlerContext context, CancellationToken cancellationToken) =>
        DecideAsync(happened.Thread, _ => false, context);

    public async Task HandleAsync(Report report, PairNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await NudgeStore.FindAsync(context.Session, note.In(report.Installation)) is not { State: NudgeState.OnItsWay } nudge)
        {
            return;
        }

        if (report is Report.Delivered delivered)
        {
            await NudgeStore.UpdateAsync(context.Session, nudge with { State = NudgeState.InTheThread, Ts = delivered.Ts });

            // Somebody may have changed their level while it was on its way.
            await DecideAsync(nudge.Thread, pair => pair == nudge.Pair, context);
        }
        else
        {
            await NudgeStore.UpdateAsync(context.Session, nudge with { State = NudgeState.RefusedByWorkspace });
        }
    }

    private async Task DecideAsync(ThreadKey key, Func<Pair, bool> mayRevise, HandlerContext context)
    {
        if (await ReviewStore.FindAsync(context.Session, key) is not { } thread)
        {
            return;
        }

        var isMuted = await NudgeStore.IsMutedAsync(context.Session, key);
        await StopAsync(NudgeRule.Outdated(thread, await NudgeStore.OfThreadAsync(context.Session, key), isMuted), context);
        var said = await NudgeStore.OfThreadAsync(context.Session, key);
        var decision = NudgeRule.Decide(thread, said, isMuted, options.Value.MostPerThread, mayRevise);
        await ReviseAsync(decision, context);
        foreach (var mismatch in decision.Send)
        {
            if (await IsMutedAsync(mismatch.First) || await IsMutedAsync(mismatch.Second))
            {
                continue;
            }

            await SendAsync(thread, mismatch, context);
        }

        Task<bool> IsMutedAsync(UserId person) => PeopleStore.HasMutedAsync(context.Session, key.ChannelKey, person, context.Now);
    }

    /// <summary>Levels that two people declared are no reading: the nudge stands in the thread at once, or with the two where the channel wants it so.</summary>
    private static async Task SendAsync(ReviewThread thread, Mismatch mismatch, HandlerContext context)
    {
        var settings = await SettingsStore.OfAsync(context.Session, thread.Key.ChannelKey);
        if (settings.Mode is ChannelMode.Off)
        {
            return;
        }

        var state = settings.Mode is ChannelMode.Private ? NudgeState.InPrivate : NudgeState.OnItsWay;
        if (await NudgePost.SendAsync(new(thread.Key, mismatch, state, Ts: null, WayForward: null), context))
        {
            await InterventionPlan.KeepAsync(
                new(thread.Key, mismatch, InterventionAct.NudgeForDeclared, Confidence: 1, thread.LastActivity, context.Now, Signs: [], Outcome: null), context);
        }
    }

    private static async Task StopAsync(IReadOnlyList<Nudge> nudges, HandlerContext context)
    {
        foreach (var nudge in nudges)
        {
            if (await context.CancelAsync(nudge.Thread.Installation, nudge.Key))
            {
                await NudgeStore.RemoveAsync(context.Session, nudge);
            }
        }
    }

    private static async Task ReviseAsync(NudgeDecision decision, HandlerContext context)
    {
        foreach (var nudge in decision.TakeBack)
        {
            await ReviseAsync(nudge with { State = NudgeState.TakenBack }, NudgeMessage.TakenBack, context);
        }

        foreach (var nudge in decision.Restate)
        {
            await ReviseAsync(nudge, NudgeMessage.For(nudge, await NudgePost.FocusOfAsync(nudge, context)), context);
        }
    }

    private static async Task ReviseAsync(Nudge nudge, Card card, HandlerContext context)
    {
        await NudgeStore.UpdateAsync(context.Session, nudge);
        if (nudge.Ts is { } ts)
        {
            await context.EnqueueAsync(new(
                nudge.Thread.Installation, RevisionKey(nudge, context.Now), "nudge-revision", new Parcel.Revision(nudge.Thread.Channel, ts, card)));
        }
    }

    /// <summary>Two people may correct themselves in the same millisecond, each to something else.</summary>
    private static string RevisionKey(Nudge nudge, DateTimeOffset now) =>
        $"{nudge.Key}/revision/{now.ToUnixTimeMilliseconds()}/{nudge.State}/{nudge.Mismatch.FirstLevel}-{nudge.Mismatch.SecondLevel}";
}
