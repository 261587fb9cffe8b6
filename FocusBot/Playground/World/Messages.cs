using System.Collections.Immutable;

namespace FocusBot.Playground.World;

/// <summary>All messages that stay, by channel and ts. What it hands out are values that no later change touches.</summary>
internal sealed class Messages
{
    private readonly Lock _gate = new();
    private ImmutableDictionary<string, ImmutableSortedDictionary<string, Message>> _channels =
        ImmutableDictionary<string, ImmutableSortedDictionary<string, Message>>.Empty;

    /// <summary>Everything in the channel, replies too, oldest first.</summary>
    public IReadOnlyList<Message> In(string channel) => [.. Timeline(channel).Values];

    /// <summary>The root first, then its replies.</summary>
    public IReadOnlyList<Message> Thread(string channel, string root) =>
        [.. Timeline(channel).Values.Where(message => message.Root == root)];

    public Message? Find(string channel, string ts) => Timeline(channel).GetValueOrDefault(ts);

    public bool HasReplies(string channel, string root) =>
        Timeline(channel).Values.Any(message => message.IsReply && message.ThreadTs == root);

    public Message Add(Message message)
    {
        lock (_gate)
        {
            Put_NeedsGate(message);
            if (message.IsReply && Find(message.Channel, message.Root) is { ThreadTs: null } root)
            {
                // A root carries its own ts as thread_ts from its first reply on, forever.
                Put_NeedsGate(root with { ThreadTs = root.Ts });
            }

            return message;
        }
    }

    /// <returns>The message before and after, or null when there is none.</returns>
    public (Message Before, Message After)? Change(string channel, string ts, Func<Message, Message> change)
    {
        lock (_gate)
        {
            if (Find(channel, ts) is not { } before)
            {
                return null;
            }

            var after = change(before);
            Put_NeedsGate(after);
            return (before, after);
        }
    }

    public Message? Remove(string channel, string ts)
    {
        lock (_gate)
        {
            var found = Find(channel, ts);
            _channels = _channels.SetItem(channel, Timeline(channel).Remove(ts));
            return found;
        }
    }

    private ImmutableSortedDictionary<string, Message> Timeline(string channel) =>
        _channels.GetValueOrDefault(channel)
        ?? ImmutableSortedDictionary.Create<string, Message>(StringComparer.Ordinal);

    private void Put_NeedsGate(Message message) =>
        _channels = _channels.SetItem(message.Channel, Timeline(message.Channel).SetItem(message.Ts, message));
}
