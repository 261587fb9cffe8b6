using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Page;

/// <summary>Finds messages of one channel by the words in them, replies too, the newest first.</summary>
internal sealed class MessageSearch(Workspace workspace, PageMessages messages)
{
    private const int Most = 50;

    /// <param name="words">Each of them has to be there, at the beginning of a word or inside of it.</param>
    public JsonObject Find(Person person, WorkspaceChannel channel, string words)
    {
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        List<Message> found = wanted.Length == 0 ? [] :
        [
            .. from message in workspace.Messages.In(channel.Id)
               where !message.IsSystem && wanted.All(word => message.Text.Contains(word, StringComparison.CurrentCultureIgnoreCase))
               select message,
        ];
        return new()
        {
            ["count"] = found.Count,
            ["messages"] = new JsonArray([.. found.AsEnumerable().Reverse().Take(Most).Select(message => messages.Describe(message, person))]),
        };
    }
}
