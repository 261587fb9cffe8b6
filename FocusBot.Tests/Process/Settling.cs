using System.Globalization;
using FocusBot.Playground.Control;
using FocusBot.Playground.Outgoing;

namespace FocusBot.Tests.Process;

/// <summary>Waits until Slack has said all it will say, and nothing is left to be handled or sent.</summary>
internal static class Settling
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <param name="output">What the processes said, in case it doesn't settle.</param>
    public static async Task SettledAsync(LocalSlack slack, string database, Func<string> output)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (Undecided(slack) > 0 || Waiting(database) is not "0")
        {
            Assert.True(
                TimeProvider.System.GetElapsedTime(since) < Longest,
                $"It does not settle: {Undecided(slack)} deliveries, {Waiting(database)} rows. {output()}");
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        }
    }

    private static int Undecided(LocalSlack slack) => slack.Deliveries
        .Where(record => record.Parcel.Kind is SlackDeliveryKind.Event)
        .GroupBy(record => record.Parcel.EventId)
        .Count(attempts => !attempts.Any(record => record.Answer.Accepted || record.Answer.IsFinal)
            && attempts.Max(record => record.Attempt.Number) < slack.Misbehaviour.RetryDelays.Count);

    private static string Waiting(string database)
    {
        var soon = TimeProvider.System.GetUtcNow().AddMinutes(1).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return StoredFacts.Read(
            database,
            $"SELECT CAST((SELECT COUNT(*) FROM inbox) + (SELECT COUNT(*) FROM outbox WHERE state = 2 OR (due_at < {soon} AND held_until < {soon})) AS TEXT)")[0];
    }
}
