using System.Globalization;
using System.Text;
using FocusBot.Playground.Control;

namespace FocusBot.Tests.Process.Chaos;

/// <summary>What is so once everything has settled. The Slack on the other side knows what was posted.</summary>
internal sealed class ChaosResult(
    string transport, ChaosPlan plan, int kills, IReadOnlyDictionary<string, int> meddlings, LocalSlack slack, IReadOnlyList<BusyThread> threads, string database)
{
    public IReadOnlyList<string> Lost { get; } = [.. new Aftermath(slack, threads, database).Lost()];

    public IReadOnlyList<string> Twice { get; } = [.. new Aftermath(slack, threads, database).Twice()];

    public IReadOnlyList<string> Parked { get; } = [.. new Aftermath(slack, threads, database).Parked()];

    /// <summary>Public posts can be looked for, all of them.</summary>
    public IReadOnlyList<string> GivenUp { get; } = StoredFacts.Read(
        database,
        """
        SELECT parcel_key || ' ' || outcome FROM outbox_done
        WHERE  outcome <> 'delivered' AND (parcel_key LIKE 'question/%' OR parcel_key LIKE 'introduction/%' OR parcel_key LIKE 'nudge/%')
        """);

    public IReadOnlyList<string> Troubles =>
    [
        .. Lost.Select(lost => $"lost {lost}"),
        .. Twice.Select(twice => $"twice {twice}"),
        .. GivenUp.Select(givenUp => $"given up {givenUp}"),
        .. Parked.Select(parked => $"parked {parked}"),
    ];

    public int Posts => slack.Workspace.Channels.All.Sum(channel => slack.MessagesOf(channel.Id).Count(message => message.BotId is not null));

    public int Answered => threads.Count(thread => thread.IsAnswered);

    /// <summary>A row of the table for the README of the benchmarks, and what happened to what passed.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"## {transport}, seed {plan.Seed}, {plan.Lasts.TotalMinutes:0} minutes").AppendLine();
        table.AppendLine("| what | number |").AppendLine("|---|---|");
        foreach (var (what, number) in Facts().Concat(meddlings.OrderBy(meddling => meddling.Key, StringComparer.Ordinal).Select(meddling => (meddling.Key, meddling.Value))))
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {number:N0} |");
        }

        return table.ToString();
    }

    private IEnumerable<(string What, int Number)> Facts() =>
    [
        ("kill -9", kills),
        ("deliveries that were acknowledged", slack.Deliveries.Count(record => record.Answer.Accepted)),
        ("deliveries that were not", slack.Deliveries.Count(record => !record.Answer.Accepted)),
        ("calls that reached Slack", slack.Calls.Count),
        ("public posts", Posts),
        ("threads in which two levels were declared", Answered),
        ("**lost**", Lost.Count),
        ("**twice**", Twice.Count),
        ("**given up, and could have been looked up**", GivenUp.Count),
    ];
}
