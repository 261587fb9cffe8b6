using System.Collections.Immutable;

namespace FocusBot.Playground.World;

internal sealed class Channels
{
    private readonly Lock _gate = new();
    private ImmutableSortedDictionary<string, Channel> _channels = ImmutableSortedDictionary<string, Channel>.Empty;

    public IReadOnlyList<Channel> All => [.. _channels.Values];

    public Channel? Find(string id) => _channels.GetValueOrDefault(id);

    public Channel this[string id] => Find(id) ?? throw new ActRefusedException($"There is no channel {id}.");

    public Channel? Named(string name) => _channels.Values.FirstOrDefault(channel => channel.Name == name);

    public Channel Put(Channel channel)
    {
        lock (_gate)
        {
            _channels = _channels.SetItem(channel.Id, channel);
            return channel;
        }
    }

    public Channel Change(string id, Func<Channel, Channel> change)
    {
        lock (_gate)
        {
            var changed = change(this[id]);
            _channels = _channels.SetItem(id, changed);
            return changed;
        }
    }

    /// <summary>The conversation between the app and a person, made on first use.</summary>
    public Channel DirectWith(string user, string bot)
    {
        lock (_gate)
        {
            var id = $"D{user[1..]}";
            return Find(id) ?? Put(new Channel(id, user, ChannelKind.Direct) { Members = [user, bot] });
        }
    }
}
