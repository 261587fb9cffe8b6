using FocusBot.Conversations;
using FocusBot.Replay.Exports.Days;
using FocusBot.Replay.Exports.Faults;
using FocusBot.Replay.Exports.Lists;
using FocusBot.Replay.Results;
using FocusBot.Replay.Watching;
using FocusBot.Reviews.Exchanges;

namespace FocusBot.Replay.Page;

/// <summary>Reads the export once more, for the words of the threads that the page shows.</summary>
internal static class PageThreads
{
    /// <summary>So many threads without a finding are shown, drawn by lot.</summary>
    public const int MostOthers = 40;

    /// <summary>So many threads with a finding are shown, the newest.</summary>
    public const int MostFound = 400;

    private const int Patience = 1_000;

    public static IReadOnlyList<PageThread> Read(
        OpenedExport export, ReplayReading reading, Findings findings, ReplayRules rules, ReplayProgress progress, CancellationToken cancellationToken)
    {
        var spoken = findings.Spoken.Select(finding => finding.Place).ToHashSet();
        var heldBack = findings.HeldBack.ToDictionary(thread => thread.Place, thread => thread.Why);
        PageThread[] threads =
        [
            .. findings.Spoken.TakeLast(MostFound).Select(finding => new PageThread(finding.Place, finding)),
            .. from thread in reading.Silent.Sample.Threads
               where !spoken.Contains(thread.Place)
               orderby thread.Place.Root
               select new PageThread(thread.Place, finding: null, heldBack.GetValueOrDefault(thread.Place, thread.Why)),
        ];
        var wanted = threads.ToLookup(thread => thread.Place.Channel, StringComparer.Ordinal);
        ExportChannel[] channels = [.. export.Channels.Where(channel => wanted.Contains(channel.Name))];
        progress.Expect(channels.SelectMany(channel => channel.Days).Where(reading.Window.MayBeRead));
        foreach (var channel in channels)
        {
            Fill(export, channel, reading.Window, wanted[channel.Name].ToDictionary(thread => thread.Place.Root), progress, cancellationToken);
        }

        foreach (var thread in threads)
        {
            var words = rules.Thread();
            thread.Read(message => words.Take(message, rules.Read).Level);
        }

        return threads;
    }

    private static void Fill(
        OpenedExport export, ExportChannel channel, Window window, Dictionary<MessageTs, PageThread> wanted, ReplayProgress progress, CancellationToken cancellationToken)
    {
        // What is wrong with the export was said when it was read for the first time.
        var (days, count) = (new DayReader(export, new Skips(), progress.Read), 0L);
        foreach (var message in days.Messages(channel, window.MayBeRead))
        {
            if (count++ % Patience is 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (window.IsRead(message.Ts) && wanted.TryGetValue(message.Root, out var thread))
            {
                thread.Add(message);
            }
        }
    }
}
