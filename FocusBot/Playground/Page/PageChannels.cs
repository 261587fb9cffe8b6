using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Page;

/// <summary>The sidebar of one person: the channels that they see, and what is new in each.</summary>
internal sealed class PageChannels(Workspace workspace, UnreadCount unread, FollowedThreads threads)
{
    public JsonArray For(Person person) =>
        [.. workspace.Channels.All.Where(channel => IsVisible(channel, person)).Select(channel => Describe(channel, person))];

    public JsonObject Threads(Person person) => threads.Count(person);

    /// <summary>People of another organisation see the channels they were let into, and no others.</summary>
    public static bool IsVisible(WorkspaceChannel channel, Person person) =>
        channel.Has(person.Id) || (channel.Kind is ChannelKind.Public && !person.IsStranger && !person.IsRestricted);

    private JsonObject Describe(WorkspaceChannel channel, Person person)
    {
        var messages = workspace.Messages.In(channel.Id);
        var isMember = channel.Has(person.Id);
        return new()
        {
            ["id"] = channel.Id,
            ["name"] = channel.Name,
            ["kind"] = channel.WireType,
            ["topic"] = channel.Topic.Value,
            ["is_archived"] = channel.IsArchived,
            ["is_shared"] = channel.IsShared,
            ["is_member"] = isMember,
            ["members"] = new JsonArray([.. channel.Members.Select(member => JsonValue.Create(member))]),
            ["unread"] = isMember ? unread.InChannel(person, channel, messages) : 0,
            ["mentions"] = isMember ? unread.MeantFor(person, channel, messages) : 0,
        };
    }
}
