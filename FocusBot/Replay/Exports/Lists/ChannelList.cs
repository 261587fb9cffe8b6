namespace FocusBot.Replay.Exports.Lists;

/// <summary>The channels that the lists of one folder name, by name and by id: a channel's folder is called by either.</summary>
internal sealed class ChannelList
{
    private readonly Dictionary<string, List<ListedChannel>> _channels = new(StringComparer.Ordinal);

    public void Add(ListedChannel channel)
    {
        foreach (var key in ((string?[])[channel.Name, channel.Id?.Value]).OfType<string>().Select(ComparedName.Of).Distinct())
        {
            if (!_channels.TryGetValue(key, out var named))
            {
                _channels.Add(key, named = []);
            }

            named.Add(channel);
        }
    }

    public IReadOnlyList<ListedChannel> Find(string name) => _channels.TryGetValue(ComparedName.Of(name), out var named) ? named : [];
}
