using System.Text.Json;
using System.Text.RegularExpressions;
using FocusBot.Conversations;
using FocusBot.Replay.Exports.Archives;
using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Exports.Lists;

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

        ForEach(list, People.Add);
    }

    private IEnumerable<ExportChannel> ReadChannels()
    {
        var listed = Listed();
        foreach (var folder in _layout.Folders)
        {
            if (listed.TryGetValue(folder.Key, out var channel) && channel.IsShared)
            {
                _skips.Count(Skip.Shared);
            }
            else if (channel is null && Direct().IsMatch(folder.Key))
            {
                _skips.Count(Skip.Direct);
            }
            else
            {
                yield return new(Printable.Of(channel?.Name ?? folder.Key), channel?.Id, [.. folder]);
            }
        }
    }

    /// <summary>By name and by id: a folder is called by either.</summary>
    private Dictionary<string, ListedChannel> Listed()
    {
        var listed = new Dictionary<string, ListedChannel>(StringComparer.Ordinal);
        foreach (var list in (string[])["channels.json", "groups.json"])
        {
            if (_layout.Files.TryGetValue(list, out var file))
            {
                ForEach(file, item => Add(ListedChannel.Of(item)));
            }
            else if (list is "channels.json")
            {
                _skips.Complain(Skip.List, "The export has no channels.json: every folder with days in it is read as a channel.");
            }
        }

        return listed;

        void Add(ListedChannel channel)
        {
            foreach (var name in ((string?[])[channel.Name, channel.Id?.Value]).OfType<string>())
            {
                listed.TryAdd(name, channel);
            }
        }
    }

    private void ForEach(ExportFile list, Action<JsonElement> take)
    {
        var taken = 0;
        try
        {
            using var stream = Open(list);
            for (var array = new JsonArray(stream); array.TryRead(out var element); taken++)
            {
                using var document = JsonDocument.Parse(element);
                take(document.RootElement);
            }
        }
        catch (Exception ex) when (ex is JsonException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            _skips.Complain(Skip.List, FormattableString.Invariant($"{list.Path} cannot be read after {taken:N0} of its entries: those are used, the rest is missing."));
        }
    }

    [GeneratedRegex("^(D[A-Z0-9]{5,}|mpdm-.*)$")]
    private static partial Regex Direct();

    private sealed record ListedChannel(string? Name, ChannelId? Id, bool IsShared)
    {
        public static ListedChannel Of(JsonElement item) =>
            new(item.Text("name"), item.Text("id") is { Length: > 0 } id ? new(id) : null, item.Flag("is_ext_shared"));
    }
}
