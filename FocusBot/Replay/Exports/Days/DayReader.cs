using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Replay.Exports.Archives;
using FocusBot.Replay.Exports.Faults;
using FocusBot.Replay.Exports.Lists;

namespace FocusBot.Replay.Exports.Days;

/// <summary>Reads the messages of days, one after the other; what cannot be read is counted, and said with its place.</summary>
/// <param name="read">Told how many bytes were read.</param>
internal sealed class DayReader(OpenedExport export, Skips skips, Action<int> read)
{
    /// <summary>So many messages are put in order at a time: a day whose messages are in another order is still read right, and memory stays bounded.</summary>
    private const int Sorted = 20_000;

    /// <summary>The first label of the workspace's host, once a file in a message has told it.</summary>
    public string? Workspace { get; private set; }

    /// <summary>How many entries it could be decided about, whether or not they were taken.</summary>
    public long Decided { get; private set; }

    /// <summary>What people wrote in a channel, in the order of its days.</summary>
    public IEnumerable<ExportMessage> Messages(ExportChannel channel, Func<ExportFile, bool> mayMatter) =>
        channel.Days.Where(mayMatter).SelectMany(day => InOrder(Messages(day, channel.Colleagues)));

    private static IEnumerable<ExportMessage> InOrder(IEnumerable<ExportMessage> messages)
    {
        foreach (var some in messages.Chunk(Sorted))
        {
            var isInOrder = true;
            for (var i = 1; i < some.Length && isInOrder; i++)
            {
                isInOrder = some[i - 1].Ts <= some[i].Ts;
            }

            foreach (var message in isInOrder ? some : (IEnumerable<ExportMessage>)some.OrderBy(message => message.Ts))
            {
                yield return message;
            }
        }
    }

    private IEnumerable<ExportMessage> Messages(ExportFile day, Colleagues colleagues)
    {
        using var stream = Open(day);
        if (stream is null)
        {
            yield break;
        }

        var array = new JsonArray(stream);
        for (var place = 1L; TryRead(day, array, out var element); place++)
        {
            if (Message(day, place, element.Span, colleagues) is { } message)
            {
                yield return message;
            }
        }
    }

    private ReadingStream? Open(ExportFile day)
    {
        try
        {
            return new(export.Open(day), read);
        }
        catch (Exception ex) when (ex is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            skips.Complain(Skip.File, $"{Printable.Of(day.Path)} cannot be opened: it is skipped.");
            return null;
        }
    }

    private bool TryRead(ExportFile day, JsonArray array, out ReadOnlyMemory<byte> element)
    {
        try
        {
            return array.TryRead(out element);
        }
        catch (JsonException)
        {
            skips.Complain(Skip.File, FormattableString.Invariant($"{Printable.Of(day.Path)} is no JSON array of messages from byte {array.Position:N0} on: what stands before is read, the rest is skipped."));
        }
        catch (Exception ex) when (ex is InvalidDataException or IOException)
        {
            skips.Complain(Skip.File, FormattableString.Invariant($"{Printable.Of(day.Path)} is damaged after byte {array.Position:N0}: what stands before is read, the rest is skipped."));
        }

        element = default;
        return false;
    }

    private ExportMessage? Message(ExportFile day, long place, ReadOnlySpan<byte> element, Colleagues colleagues)
    {
        MessageFields fields;
        try
        {
            fields = MessageFields.Read(element);
        }
        catch (Exception ex) when (ex is InvalidOperationException or JsonException)
        {
            skips.Complain(Skip.NoMessage, FormattableString.Invariant($"{Printable.Of(day.Path)}, entry {place:N0}: this is no message that can be read; it is skipped."));
            return null;
        }

        if (!MessageTs.TryParse(fields.Ts, out var ts))
        {
            skips.Complain(Skip.NoTs, FormattableString.Invariant($"{Printable.Of(day.Path)}, entry {place:N0}: the message has no ts that can be read; it is skipped."));
            return null;
        }

        Workspace ??= WorkspaceRule.Of(fields.Permalink);
        var why = WrittenRule.Decide(fields, export.People, colleagues);
        Decided += why is Skip.Unlisted ? 0 : 1;
        if (why is { } passedOver)
        {
            skips.Count(passedOver);
            return null;
        }

        return new(ts, MessageTs.TryParse(fields.ThreadTs, out var root) ? root : ts, new(fields.User ?? ""), fields.Text ?? "", fields.HasReplies || fields.ThreadTs is not null);
    }
}
