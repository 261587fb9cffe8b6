using FocusBot.Conversations;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Nudges.Why;

/// <summary>What there is to say about why FocusBot spoke: what it went by then, and the thread as it is now.</summary>
/// <param name="Words">What was written, fetched a moment ago: it is quoted and forgotten.</param>
/// <param name="Workspace">The first label of the workspace's host; without it there are no links.</param>
internal sealed record WhyFacts(
    Nudge Nudge, Intervention Moment, CheckedThread View, IReadOnlyDictionary<MessageTs, string> Words, UserId Reader, string? Workspace)
{
    public PairVerdict? Verdict => View.Verdicts.FirstOrDefault(now => now.IsOf(Nudge.Pair.First, Nudge.Pair.Second));

    public CardSpan Link(MessageTs ts, string label) => Workspace is null
        ? new CardSpan.Plain(label)
        : new CardSpan.Link(MessageLink.UrlOf(Workspace, Nudge.Thread.Channel, ts, Nudge.Thread.Root), label);
}
