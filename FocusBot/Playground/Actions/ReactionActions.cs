using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;
using FocusBot.Playground.World.Apps;

namespace FocusBot.Playground.Actions;

/// <summary>Emoji under messages. What has happened has happened at once; the task ends once the app has answered.</summary>
internal sealed class ReactionActions(Workspace workspace, EventFeed feed)
{
    /// <returns>Null when it was there already, or the message is gone.</returns>
    public Task? Add(string user, string channel, string ts, string name) => Change(user, channel, ts, name, isThere: true);

    /// <returns>Null when it wasn't there.</returns>
    public Task? Remove(string user, string channel, string ts, string name) => Change(user, channel, ts, name, isThere: false);

    /// <summary>Puts it there, or takes it away again: what a press on it does.</summary>
    public async Task ToggleAsync(string user, string channel, string ts, string name)
    {
        if (!EmojiNames.Has(name))
        {
            throw new ActRefusedException($"There is no emoji :{name}:.");
        }

        if (!workspace.Channels[channel].Has(user))
        {
            throw new ActRefusedException("You are not in this channel.");
        }

        await (Add(user, channel, ts, name) ?? Remove(user, channel, ts, name) ?? throw new ActRefusedException("There is no such message."));
    }

    private Task? Change(string user, string channel, string ts, string name, bool isThere)
    {
        var change = workspace.Messages.Change(channel, ts, message => Has(message, user, name) == isThere ? message : With(message, user, name, isThere));
        if (change is not var (before, after) || ReferenceEquals(before, after))
        {
            return null;
        }

        var type = EventType.All[isThere ? "reaction_added" : "reaction_removed"];
        return feed.HappenedAsync(type, channel, _ => ChannelEventWire.Reacted(type.Name, user, name, after, workspace));
    }

    private static bool Has(Message message, string user, string name) => message.Reactions.Exists(reaction => reaction.Name == name && reaction.Users.Contains(user));

    private static Message With(Message message, string user, string name, bool isThere)
    {
        var old = message.Reactions.Find(reaction => reaction.Name == name);
        if (old is null)
        {
            return message with { Reactions = message.Reactions.Add(new(name, [user])) };
        }

        var users = isThere ? old.Users.Add(user) : old.Users.Remove(user);
        return message with { Reactions = users.IsEmpty ? message.Reactions.Remove(old) : message.Reactions.Replace(old, old with { Users = users }) };
    }
}
