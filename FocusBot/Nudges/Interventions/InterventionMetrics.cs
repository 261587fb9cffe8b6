using System.Diagnostics.Metrics;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Reviews.Asking;

namespace FocusBot.Nudges.Interventions;

/// <summary>Counts what FocusBot did about two people, and what came of it. Never of whom or where.</summary>
internal sealed class InterventionMetrics : IHandle<InterventionKept>, IHandle<OutcomeKnown>, IHandle<PairQuestionEnded>
{
    public const string MeterName = "FocusBot.Nudges.Interventions";

    private static readonly InterventionAct[] Acts = [InterventionAct.NudgeForDeclared, InterventionAct.Nudge, InterventionAct.Ask, InterventionAct.HoldOut];

    private readonly Counter<long> _kept;
    private readonly Counter<long> _outcomes;
    private readonly Counter<long> _questions;

    public InterventionMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _kept = meter.CreateCounter<long>("focusbot.interventions", "{intervention}", "What FocusBot did about two people: nudged, asked them privately, or stayed silent on purpose.");
        _outcomes = meter.CreateCounter<long>("focusbot.intervention.outcomes", "{intervention}", "What came of it within a day or ten messages.");
        _questions = meter.CreateCounter<long>("focusbot.questions", "{question}", "How private questions to two people ended.");
    }

    /// <summary>From here on what was not counted yet shows as zero.</summary>
    public void Begin()
    {
        foreach (var act in Acts)
        {
            Keep(0, act);
            Array.ForEach(Enum.GetValues<Outcome>(), outcome => End(0, act, outcome));
        }

        foreach (var state in Enum.GetValues<PairQuestionState>().Where(state => state is not PairQuestionState.Open))
        {
            End(0, state);
        }
    }

    public Task HandleAsync(InterventionKept happened, HandlerContext context, CancellationToken cancellationToken) =>
        After(context, () => Keep(1, happened.Act));

    public Task HandleAsync(OutcomeKnown happened, HandlerContext context, CancellationToken cancellationToken) =>
        After(context, () => End(1, happened.Act, happened.Outcome));

    public Task HandleAsync(PairQuestionEnded happened, HandlerContext context, CancellationToken cancellationToken) =>
        After(context, () => End(1, happened.State));

    private static Task After(HandlerContext context, Action count)
    {
        context.Afterwards(count);
        return Task.CompletedTask;
    }

    private void Keep(int times, InterventionAct act) => _kept.Add(times, new KeyValuePair<string, object?>("act", Label.Of(act)));

    private void End(int times, InterventionAct act, Outcome outcome) =>
        _outcomes.Add(times, new("act", Label.Of(act)), new KeyValuePair<string, object?>("outcome", Label.Of(outcome)));

    private void End(int times, PairQuestionState state) => _questions.Add(times, new KeyValuePair<string, object?>("outcome", Label.Of(state)));
}
