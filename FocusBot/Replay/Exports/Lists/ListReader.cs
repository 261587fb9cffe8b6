using System.Text.Json;
using FocusBot.Replay.Exports.Archives;
using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Exports.Lists;

/// <summary>Reads the lists of an export as far as they go: what comes before a damage is used.</summary>
internal sealed class ListReader(IExport export, Skips skips)
{
    private static readonly string[] OfDirectMessages = ["dms.json", "mpims.json"];

    public ChannelList Channels(ExportSection section)
    {
        var channels = new ChannelList();
        foreach (var (name, isDirect) in ((string[])["channels.json", "groups.json"]).Select(name => (name, false)).Concat(OfDirectMessages.Select(name => (name, true))))
        {
            ForEach(section, name, item => channels.Add(ListedChannel.Of(item, isDirect)));
        }

        return channels;
    }

    /// <param name="people">Told their names.</param>
    public IReadOnlyList<ListedPerson> People(ExportSection section, ExportPeople people)
    {
        var listed = new List<ListedPerson>();
        foreach (var name in (string[])["users.json", "org_users.json"])
        {
            ForEach(section, name, item =>
            {
                people.Add(item);
                if (ListedPerson.Of(item) is { } person)
                {
                    listed.Add(person);
                }
            });
        }

        return listed;
    }

    private void ForEach(ExportSection section, string name, Action<JsonElement> take)
    {
        foreach (var list in section.Lists.TryGetValue(name, out var lists) ? lists : [])
        {
            ForEach(list, take);
        }
    }

    private void ForEach(ExportFile list, Action<JsonElement> take)
    {
        var taken = 0;
        try
        {
            using var stream = export.Open(list);
            for (var array = new JsonArray(stream); array.TryRead(out var element); taken++)
            {
                Take(list, taken + 1, element, take);
            }
        }
        catch (Exception ex) when (ex is JsonException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            skips.Complain(Skip.List, FormattableString.Invariant($"{Printable.Of(list.Path)} cannot be read after {taken:N0} of its entries: those are used, the rest is missing."));
        }
    }

    private void Take(ExportFile list, int place, ReadOnlyMemory<byte> element, Action<JsonElement> take)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(element);
        }
        catch (JsonException)
        {
            skips.Complain(Skip.List, FormattableString.Invariant($"{Printable.Of(list.Path)}, entry {place:N0} cannot be read: it is skipped."));
            return;
        }

        using (document)
        {
            take(document.RootElement);
        }
    }
}
