using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Page;

/// <summary>The threads that a person is in, from all channels: they wrote in it, or somebody addressed them there.</summary>
internal sealed class FollowedThreads(Workspace workspace, UnreadCount unread, PageMessages messages)
{
    private const int Most = 40, LastReplies = 2;

    /// <summary>For the entry in the sidebar: how many threads have something new, and how many new replies are meant for the person.</summary>
    public JsonObject Count(Person person)
    {
        List<FollowedThread> threads = [.. Of(person)];
        return new()
        {
            ["unread"] = threads.Count(thread => thread.Unread > 0),
            ["mentions"] = threads.Sum(thread => unread.MeantForInThread(person, thread.Channel, thread.Root.Ts, thread.Replies)),
        };
    }

    /// <summary>Those with something new first, the newest reply first; of each its beginning and its end.</summary>
    public JsonArray For(Person person) =>
    [
        .. Of(person).OrderByDescending(thread => thread.Unread > 0).ThenByDescending(thread => thread.Replies[^1].Ts, StringComparer.Ordinal)
            .Take(Most).Select(thread => Describe(thread, person)),
    ];

    private JsonObject Describe(FollowedThread thread, Person person) => new()
    {
        ["channel"] = thread.Channel,
        ["root"] = messages.Describe(thread.Root, person),
        ["replies"] = new JsonArray([.. thread.Replies.TakeLast(LastReplies).Select(reply => messages.Describe(reply, person))]),
        ["count"] = thread.Replies.Count,
        ["unread"] = thread.Unread,
        ["mark"] = workspace.ReadMarks.Of(person.Id, thread.Channel, thread.Root.Ts),
        ["users"] = new JsonArray([.. thread.Replies.Prepend(thread.Root).Select(message => message.User).Distinct().Select(user => JsonValue.Create(user))]),
    };

    private IEnumerable<FollowedThread> Of(Person person) =>
        from channel in workspace.Channels.All
        where channel.Has(person.Id)
        from thread in workspace.Messages.In(channel.Id).Where(message => message.IsReply).GroupBy(message => message.Root)
        let root = workspace.Messages.Find(channel.Id, thread.Key)
        where root is not null
        let replies = thread.ToList()
        where replies.Prepend(root).Any(message => message.User == person.Id || UnreadCount.Addresses(message, person))
        select new FollowedThread(channel.Id, root, replies, unread.InThread(person, channel.Id, root.Ts, replies));
}

/// <param name="Replies">Oldest first, and at least one.</param>
internal sealed record FollowedThread(string Channel, Message Root, IReadOnlyList<Message> Replies, int Unread);
