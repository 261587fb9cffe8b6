using FocusBot.Levels.Readers;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Reviews.Exchanges;

namespace FocusBot.Reviews.Gate;

/// <summary>Reads a thread by the rule, and shows the language model what the rule would speak of: it can only make FocusBot quieter.</summary>
internal sealed class GatedExchanges(ThreadReader rule, LanguageModel model, GateBudget budget, LanguageModelOptions options) : IReadExchanges
{
    public TimeSpan MayTakeLonger => options.Patience;

    public async ValueTask<CheckedThread?> ReadAsync(ThreadText thread, CancellationToken cancellationToken)
    {
        if (await rule.ReadAsync(thread, cancellationToken) is not { } view)
        {
            return null;
        }

        // The surest alone: FocusBot speaks of one pair, and a thread is not to be shown once for each.
        var surest = view.Verdicts.FirstOrDefault(verdict => verdict.Silence is null && !IsDeclared(verdict));
        if (surest is null)
        {
            return view;
        }

        var against = await AgainstAsync(thread, surest, cancellationToken);
        return view with { Verdicts = [.. view.Verdicts.Select(verdict => verdict == surest ? verdict with { Silence = against } : Unshown(verdict))] };
    }

    private static PairVerdict Unshown(PairVerdict verdict) => verdict.Silence is null && !IsDeclared(verdict) ? verdict with { Silence = SilenceReason.ModelNotAsked } : verdict;

    /// <summary>What both said themselves needs no second opinion.</summary>
    private static bool IsDeclared(PairVerdict verdict) => verdict.First.IsDeclared && verdict.Second.IsDeclared;

    private async Task<SilenceReason?> AgainstAsync(ThreadText thread, PairVerdict verdict, CancellationToken cancellationToken) =>
        !budget.TrySpend(thread.Channel, options.PerDay) ? SilenceReason.ModelNotAsked
        : await model.AskAsync(GatePassage.Of(thread.Messages, verdict.First.Person, verdict.Second.Person), cancellationToken) is not { } answer ? SilenceReason.ModelSilent
        : answer.IsStuck && answer.One == verdict.First.Level && answer.Two == verdict.Second.Level ? null
        : SilenceReason.ModelDisagrees;
}
