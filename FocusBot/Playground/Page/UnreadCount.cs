using FocusBot.Playground.World;

namespace FocusBot.Playground.Page;

/// <summary>What a person has not read yet.</summary>
internal sealed class UnreadCount(Workspace workspace)
{
    /// <summary>In the channel itself, what only they see included.</summary>
    public int InChannel(Person person, WorkspaceChannel channel, IReadOnlyList<Message> messages)
    {
        var mark = workspace.ReadMarks.Of(person.Id, channel.Id);
        return messages.Count(message => IsShownInChannel(message) && !message.IsSystem && IsNew(message.Ts, message.User, person, mark))
            + Whispers(person, channel.Id).Count(whisper => whisper.ThreadTs is null && IsNewer(whisper.Ts, mark));
    }

    /// <summary>Whether somebody addressed the person in what they have not read.</summary>
    public bool IsAddressed(Person person, WorkspaceChannel channel, IReadOnlyList<Message> messages) =>
        messages.Any(message => message.Text.Contains($"<@{person.Id}>", StringComparison.Ordinal)
            && IsNew(message.Ts, message.User, person, workspace.ReadMarks.Of(person.Id, channel.Id, message.IsReply ? message.Root : null)));

    /// <summary>In a thread: replies of others, and what only they see.</summary>
    public int InThread(Person person, string channel, string root, IEnumerable<Message> replies)
    {
        var mark = workspace.ReadMarks.Of(person.Id, channel, root);
        return replies.Count(reply => IsNew(reply.Ts, reply.User, person, mark))
            + Whispers(person, channel).Count(whisper => whisper.ThreadTs == root && IsNewer(whisper.Ts, mark));
    }

    /// <summary>Threads in which they wrote, or in which something is for them alone, and that went on since they looked.</summary>
    public bool HasThreads(Person person, WorkspaceChannel channel, IReadOnlyList<Message> messages)
    {
        var asked = Whispers(person, channel.Id).Select(whisper => whisper.ThreadTs).ToHashSet();
        return messages.GroupBy(message => message.Root)
            .Where(thread => asked.Contains(thread.Key) || thread.Any(message => message.User == person.Id))
            .Any(thread => InThread(person, channel.Id, thread.Key, thread.Where(message => message.IsReply)) > 0);
    }

    /// <summary>A reply is in its thread alone, unless its author sent it to the channel too.</summary>
    public static bool IsShownInChannel(Message message) => !message.IsReply || message.Subtype is "thread_broadcast";

    private IEnumerable<Ephemeral> Whispers(Person person, string channel) =>
        workspace.Ephemerals.SeenBy(person.Id).Where(whisper => whisper.Channel == channel);

    private static bool IsNew(string ts, string author, Person reader, string mark) => author != reader.Id && IsNewer(ts, mark);

    private static bool IsNewer(string ts, string mark) => string.CompareOrdinal(ts, mark) > 0;
}
