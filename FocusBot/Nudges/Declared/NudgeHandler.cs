using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.People;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;
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
            var arrived = nudge with { State = NudgeState.InTheThread, Ts = delivered.Ts };
            await NudgeStore.UpdateAsync(context.Session, arrived);
            if (arrived.Suggestion is not null)
            {
                // Somebody pressed before it was known where the nudge is.
                await NudgeEdit.ShowAsync(arrived, context);
            }

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
            if (await IsLeftAloneAsync(mismatch.First) || await IsLeftAloneAsync(mismatch.Second))
            {
                continue;
            }

            await SendAsync(thread, mismatch, context);
        }

        async Task<bool> IsLeftAloneAsync(UserId person) =>
            await LeaverStore.HasLeftAsync(context.Session, key.ChannelKey, person)
            || await PeopleStore.HasMutedAsync(context.Session, key.ChannelKey, person, context.Now)
            || await NudgeStore.HasDeclinedAsync(context.Session, key, person);
    }

    /// <summary>Nothing was guessed here, because both declared their level: the nudge goes into the thread at once, or to the two alone where the channel wants it so.</summary>
    private static async Task SendAsync(ReviewThread thread, Mismatch mismatch, HandlerContext context)
    {
        var settings = await SettingsStore.OfAsync(context.Session, thread.Key.ChannelKey);
        if (settings.Mode is ChannelMode.Off)
        {
            return;
        }

        // Who was asked while only the two were to hear of a difference isn't named to the thread because the channel was set anew.
        var isPrivate = !settings.Mode.TellsThread()
                        || await PairQuestionStore.PromisedPrivacyAsync(context.Session, thread.Key, mismatch.First, mismatch.Second);
        var state = isPrivate ? NudgeState.InPrivate : NudgeState.OnItsWay;
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
            await NudgeEdit.ShowAsync(nudge with { State = NudgeState.TakenBack }, context);
        }

        foreach (var nudge in decision.Restate)
        {
            // What was suggested for the levels that it named before is no suggestion for these.
            await NudgeStore.ForgetAgreementsAsync(context.Session, nudge);
            await NudgeEdit.ShowAsync(nudge with { WayForward = null, Suggestion = null }, context);
        }
    }
}
