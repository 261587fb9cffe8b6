using System.Globalization;
using System.Text;
using FocusBot.Playground.Control;

namespace FocusBot.Tests.Process.Fleet;

/// <summary>What is so once everything has settled. The Slack on the other side knows what was posted.</summary>
internal sealed class FleetResult(
    FleetPlan plan, IReadOnlyDictionary<string, int> faults, int takeovers, LocalSlack slack, IReadOnlyList<BusyThread> threads, string database)
{
    // At once: the database goes with its world.
    private readonly IReadOnlyList<string> _lost = [.. new Aftermath(slack, threads, database).Lost()];
    private readonly IReadOnlyList<string> _twice = [.. new Aftermath(slack, threads, database).Twice()];
    private readonly IReadOnlyList<string> _parked = [.. new Aftermath(slack, threads, database).Parked()];

    public IReadOnlyList<string> Troubles =>
        [.. _lost.Select(lost => $"lost {lost}"), .. _twice.Select(twice => $"twice {twice}"), .. _parked.Select(parked => $"parked {parked}")];

    public int Answered => threads.Count(thread => thread.IsAnswered);

    public int TakeOvers => takeovers;

    /// <summary>A table for the README of the benchmarks.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"## Three replicas, seed {plan.Seed}, {plan.Faults} faults").AppendLine();
        table.AppendLine("| what | number |").AppendLine("|---|---|");
        foreach (var (what, number) in faults.OrderBy(fault => fault.Key, StringComparer.Ordinal).Select(fault => (fault.Key, fault.Value)).Concat(Facts()))
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {number:N0} |");
        }

        return table.ToString();
    }

    private IEnumerable<(string What, int Number)> Facts() =>
    [
        ("times another replica began to lead", takeovers),
        ("deliveries that were acknowledged", slack.Deliveries.Count(record => record.Answer.Accepted)),
        ("deliveries that were not", slack.Deliveries.Count(record => !record.Answer.Accepted)),
        ("calls that reached Slack", slack.Calls.Count),
        ("threads in which two levels were declared", Answered),
        ("**lost**", _lost.Count),
        ("**twice**", _twice.Count),
    ];
}
