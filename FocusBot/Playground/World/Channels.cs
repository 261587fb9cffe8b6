using System.Collections.Immutable;

namespace FocusBot.Playground.World;

internal sealed class Channels(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private ImmutableSortedDictionary<string, WorkspaceChannel> _channels = ImmutableSortedDictionary<string, WorkspaceChannel>.Empty;

    public IReadOnlyList<WorkspaceChannel> All => [.. _channels.Values];

    public WorkspaceChannel? Find(string id) => _channels.GetValueOrDefault(id);

    public WorkspaceChannel this[string id] => Find(id) ?? throw new ActRefusedException($"There is no channel {id}.");

    public WorkspaceChannel? Named(string name) => _channels.Values.FirstOrDefault(channel => channel.Name == name);

    public WorkspaceChannel Put(WorkspaceChannel channel)
    {
        lock (_gate)
        {
            var made = channel with { Made = channel.Made ?? new(channel.Members.FirstOrDefault() ?? "", clock.GetUtcNow()) };
            _channels = _channels.SetItem(made.Id, made);
            return made;
        }
    }

    public WorkspaceChannel Change(string id, Func<WorkspaceChannel, WorkspaceChannel> change)
    {
        lock (_gate)
        {
            var changed = change(this[id]);
            _channels = _channels.SetItem(id, changed);
            return changed;
        }
    }

    /// <summary>The conversation between the app and these people, made on first use.</summary>
    public WorkspaceChannel WithSeveral(IReadOnlyList<Person> people, string bot)
    {
        lock (_gate)
        {
            var members = people.Select(person => person.Id).Append(bot).ToHashSet();
            return _channels.Values.FirstOrDefault(channel => channel.Kind is ChannelKind.Several && members.SetEquals(channel.Members))
                ?? Put(new WorkspaceChannel(Ids.New("C"), $"mpdm-{string.Join("--", people.Select(person => person.Name))}-1", ChannelKind.Several) { Members = [.. members] });
        }
    }

    /// <summary>The conversation between the app and a person, made on first use.</summary>
    public WorkspaceChannel DirectWith(string user, string bot)
    {
        lock (_gate)
        {
            var id = $"D{user[1..]}";
            return Find(id) ?? Put(new WorkspaceChannel(id, user, ChannelKind.Direct) { Members = [user, bot] });
        }
    }
}
