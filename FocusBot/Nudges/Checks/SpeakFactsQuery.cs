using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.People;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;

namespace FocusBot.Nudges.Checks;

/// <summary>Gathers what stands for or against speaking of a pair: settings, wishes, caps and what was said before.</summary>
internal static class SpeakFactsQuery
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1), Week = TimeSpan.FromDays(7);

    /// <param name="newest">The newest message of the thread.</param>
    public static async Task<SpeakFacts> LookAsync(
        ThreadKey key, PairVerdict verdict, MessageTs newest, ChannelSettings settings, DbSession session, DateTimeOffset now)
    {
        UserId[] both = [verdict.First.Person, verdict.Second.Person];
        var pair = new Pair(both[0], both[1]);
        var thread = await ReviewStore.FindAsync(session, key);
        var moments = await InterventionStore.OfThreadAsync(session, key);
        var (isOpen, today, week) = (true, 0, 0);
        foreach (var person in both)
        {
            isOpen &= !await LeaverStore.HasLeftAsync(session, key.ChannelKey, person)
                      && await PeopleStore.MayBeAddressedAsync(session, key.ChannelKey, person, now)
                      && !await NudgeStore.HasDeclinedAsync(session, key, person);
            today = Math.Max(today, await InterventionStore.AddressedSinceAsync(session, key.Installation, person, now - Day));
            week = Math.Max(week, await InterventionStore.AddressedSinceAsync(session, key.Installation, person, now - Week));
        }

        return new(
            settings,
            IsQuietHour: settings.Quiet?.Cover(now) is true,
            IsThreadMuted: await NudgeStore.IsMutedAsync(session, key),
            IsThreadClosed: thread is not { IsClosed: false },
            MayBothBeAddressed: isOpen && both.All(person => thread?.HasParticipant(person) is true),
            IsUnsure: both.Any(person => thread?.DeclarationOf(person) is { } said && said.Level.AsLevel() is null),
            HasSpokenHere: moments.Any(moment => moment.Act is not InterventionAct.NudgeForDeclared),
            WasNudged: (await NudgeStore.OfThreadAsync(session, key)).Any(nudge => nudge.Pair == pair),
            today,
            week,
            now - newest.Instant,
            NamesOptics: verdict.First.Level is Level.Optics || verdict.Second.Level is Level.Optics,
            AreBothDeclared: verdict is { First: { IsDeclared: true, Disagrees: false }, Second: { IsDeclared: true, Disagrees: false } },
            IsAnybodyToAsk: await IsAnybodyToAskAsync(key, verdict, session),
            HadItsQuestion: AskingPaceRule.HadItsQuestion(
                await PairQuestionStore.OfChannelAsync(session, key.ChannelKey), await InterventionStore.LastHeldOutAsync(session, key.ChannelKey), now),
            DrawRule.Draw(key, pair));
    }

    private static async Task<bool> IsAnybodyToAskAsync(ThreadKey thread, PairVerdict verdict, DbSession session)
    {
        var putTo = await QuestionStore.PutToAsync(session, thread);
        return Speaker.Askable(verdict).Any(person => !putTo.Contains(person.Person));
    }
}
