using FocusBot.Conversations;
using FocusBot.Replay.Exports.Days;
using FocusBot.Replay.Exports.Faults;
using FocusBot.Replay.Exports.Lists;
using FocusBot.Replay.Watching;

namespace FocusBot.Replay.Results;

/// <summary>Reads an export once, channel by channel, and keeps what was found: never a text.</summary>
internal sealed class ReplayReading(OpenedExport export, ReplayRequest request, ReplayRules rules, Skips skips, ReplayProgress progress, int sampleSize)
{
    /// <summary>After so many messages it is asked whether somebody wants it to end.</summary>
    private const int Patience = 1_000;

    private readonly List<Occasion> _occasions = [];
    private readonly List<ChannelTally> _channels = [];
    private string? _workspace = request.Workspace;
    private long _messages, _decided;
    private (MessageTs First, MessageTs Last)? _span;

    public SilentThreads Silent { get; } = new(request.Silent ? int.MaxValue : SilentThreads.MostListed, sampleSize);

    public Window Window { get; } = new(request.Since, request.Until);

    public ReplayFacts Facts => new(_messages, _span, _channels, Silent, _workspace);

    public IReadOnlyList<Occasion> Occasions => _occasions;

    public void Read(CancellationToken cancellationToken)
    {
        var channels = Chosen();
        HomeSample.Learn(export);
        progress.Expect(channels.SelectMany(channel => channel.Days).Where(Window.MayBeRead));
        foreach (var channel in channels)
        {
            Read(channel, cancellationToken);
        }

        Check();
    }

    /// <summary>What cannot be read is passed over; where that is everything, the reading has failed.</summary>
    private void Check()
    {
        long Count(params Skip[] kinds) => kinds.Sum(kind => skips.Counts.GetValueOrDefault(kind));
        if (_decided is 0 && Count(Skip.Unlisted) > 0)
        {
            throw new ExportException($"No message in {export.Path} is by anybody in its users.json, so nobody can tell who is of your own organisation: replay the export as Slack made it.");
        }

        if (_decided is 0 && Count(Skip.File, Skip.NoMessage, Skip.NoTs) > 0)
        {
            throw new ExportException($"{export.Path} is damaged, and none of its messages can be read: download the export again.");
        }
    }

    private void Read(ExportChannel channel, CancellationToken cancellationToken)
    {
        var tally = new ChannelTally(channel.Name);
        var (occasions, days) = (new List<Occasion>(), new DayReader(export, skips, progress.Read));
        var watch = new ChannelWatch(channel, rules, Window, skips, tally, Silent, occasions);
        foreach (var message in days.Messages(channel, Window.MayBeRead))
        {
            if (_messages++ % Patience is 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            Note(message);
            watch.Take(message);
        }

        watch.Finish();
        _occasions.AddRange(occasions.Where(occasion => Window.Covers(occasion.Newest)));
        _decided += days.Decided;
        _workspace ??= days.Workspace;
        _channels.Add(tally);
    }

    private void Note(ExportMessage message) =>
        _span = _span is not { } span ? (message.Ts, message.Ts)
            : (span.First < message.Ts ? span.First : message.Ts, span.Last > message.Ts ? span.Last : message.Ts);

    private IReadOnlyList<ExportChannel> Chosen()
    {
        if (request.Channel?.TrimStart('#') is not { } name)
        {
            return export.Channels;
        }

        ExportChannel[] chosen = [.. export.Channels.Where(channel => channel.IsCalled(name))];
        return chosen.Length > 0
            ? chosen
            : throw new ExportException($"The export has no channel #{Printable.Of(name)} that FocusBot would read; it has {Named(export.Channels)}.");
    }

    private static string Named(IReadOnlyList<ExportChannel> channels)
    {
        const int Most = 10;
        var names = string.Join(", ", channels.Take(Most).Select(channel => $"#{channel.Name}"));
        return channels.Count switch
        {
            0 => "none",
            > Most => FormattableString.Invariant($"{names} and {channels.Count - Most:N0} more"),
            _ => names,
        };
    }
}
