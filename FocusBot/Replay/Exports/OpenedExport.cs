using System.Text.Json;
using System.Text.RegularExpressions;
using FocusBot.Conversations;

namespace FocusBot.Replay.Exports;

/// <summary>An export with its lists read: who is in it, and which of its channels FocusBot would read.</summary>
internal sealed partial class OpenedExport : IDisposable
{
    private readonly IExport _export;
    private readonly ExportLayout _layout;
    private readonly Skips _skips;

    private OpenedExport(string path, IExport export, Skips skips)
    {
        (_export, _skips) = (export, skips);
        _layout = ExportLayout.Of(path, export.Files);
        ReadPeople();
        Channels = [.. ReadChannels()];
    }

    public ExportPeople People { get; } = new();

    public IReadOnlyList<ExportChannel> Channels { get; }

    /// <exception cref="ExportException">It cannot be read at all.</exception>
    public static OpenedExport Open(string path, Skips skips)
    {
        IExport export = Directory.Exists(path) ? new FolderExport(path, skips)
            : File.Exists(path) ? ZipExport.Open(path, skips)
            : throw new ExportException($"{path} does not exist: give the zip file that Slack made, or the folder into which it was unpacked.");
        try
        {
            return new(path, export, skips);
        }
        catch
        {
            export.Dispose();
            throw;
        }
    }

    public Stream Open(ExportFile file) => _export.Open(file);

    public void Dispose() => _export.Dispose();

    private void ReadPeople()
    {
        if (!_layout.Files.TryGetValue("users.json", out var list) && !_layout.Files.TryGetValue("org_users.json", out list))
        {
            _skips.Complain(Skip.List, "The export has no users.json: people are called by their ids, and a bot is known by what its messages say of themselves.");
            return;
        }

        foreach (var user in Items(list))
        {
            People.Add(user);
        }
    }

    private IEnumerable<ExportChannel> ReadChannels()
    {
        var listed = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var channel in ((string[])["channels.json", "groups.json"]).SelectMany(ListOrNothing))
        {
            foreach (var name in ((string?[])[channel.Text("name"), channel.Text("id")]).OfType<string>())
            {
                listed.TryAdd(name, channel);
            }
        }

        foreach (var folder in _layout.Folders)
        {
            var isListed = listed.TryGetValue(folder.Key, out var channel);
            if (isListed && channel.Flag("is_ext_shared"))
            {
                _skips.Count(Skip.Shared);
            }
            else if (!isListed && Direct().IsMatch(folder.Key))
            {
                _skips.Count(Skip.Direct);
            }
            else
            {
                ChannelId? id = channel.Text("id") is { Length: > 0 } text ? new(text) : null;
                yield return new(Printable.Of(channel.Text("name") ?? folder.Key), id, [.. folder]);
            }
        }
    }

    private IEnumerable<JsonElement> ListOrNothing(string name)
    {
        if (_layout.Files.TryGetValue(name, out var list))
        {
            return Items(list);
        }

        if (name is "channels.json")
        {
            _skips.Complain(Skip.List, "The export has no channels.json: every folder with days in it is read as a channel.");
        }

        return [];
    }

    private List<JsonElement> Items(ExportFile list)
    {
        var items = new List<JsonElement>();
        try
        {
            using var stream = Open(list);
            var array = new JsonArray(stream);
            while (array.TryRead(out var element))
            {
                using var document = JsonDocument.Parse(element);
                items.Add(document.RootElement.Clone());
            }
        }
        catch (Exception ex) when (ex is JsonException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            _skips.Complain(Skip.List, FormattableString.Invariant($"{list.Path} cannot be read after {items.Count:N0} of its entries: those are used, the rest is missing."));
        }

        return items;
    }

    [GeneratedRegex("^(D[A-Z0-9]{5,}|mpdm-.*)$")]
    private static partial Regex Direct();
}
