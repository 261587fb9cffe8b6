using FocusBot.Playground.World;

namespace FocusBot.Playground.Page;

/// <summary>What a person has not read yet. What they alone see isn't counted: with Slack it's gone when nobody looks.</summary>
internal sealed class UnreadCount(Workspace workspace)
{
    public int InChannel(Person person, WorkspaceChannel channel, IReadOnlyList<Message> messages) =>
        NewIn(person, channel, messages).Count();

    /// <summary>How many of them are meant for the person: those that address them, and everything that is said to them directly.</summary>
    public int MeantFor(Person person, WorkspaceChannel channel, IReadOnlyList<Message> messages) =>
        NewIn(person, channel, messages).Count(message => channel.Kind is ChannelKind.Direct || Addresses(message, person));

    public int InThread(Person person, string channel, string root, IEnumerable<Message> replies) =>
        NewInThread(person, channel, root, replies).Count();

    public int MeantForInThread(Person person, string channel, string root, IEnumerable<Message> replies) =>
        NewInThread(person, channel, root, replies).Count(reply => Addresses(reply, person));

    /// <summary>A reply is in its thread alone, unless its author sent it to the channel too.</summary>
    public static bool IsShownInChannel(Message message) => !message.IsReply || message.Subtype is "thread_broadcast";

    /// <summary>By name, or as one of all.</summary>
    public static bool Addresses(Message message, Person person) =>
        message.Text.Contains($"<@{person.Id}>", StringComparison.Ordinal)
        || message.Text.Contains("<!channel", StringComparison.Ordinal)
        || message.Text.Contains("<!here", StringComparison.Ordinal)
        || message.Text.Contains("<!everyone", StringComparison.Ordinal);

    private IEnumerable<Message> NewIn(Person person, WorkspaceChannel channel, IReadOnlyList<Message> messages)
    {
        var mark = workspace.ReadMarks.Of(person.Id, channel.Id);
        return messages.Where(message => IsShownInChannel(message) && !message.IsSystem && IsNew(message, person, mark));
    }

    private IEnumerable<Message> NewInThread(Person person, string channel, string root, IEnumerable<Message> replies)
    {
        var mark = workspace.ReadMarks.Of(person.Id, channel, root);
        return replies.Where(reply => IsNew(reply, person, mark));
    }

    private static bool IsNew(Message message, Person reader, string mark) =>
        message.User != reader.Id && string.CompareOrdinal(message.Ts, mark) > 0;
}
