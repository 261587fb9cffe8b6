using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Api.Methods;

/// <summary>Reading conversations.</summary>
internal sealed class ConversationMethods(Workspace workspace, ChannelAccess access) : IOfferMethods
{
    public IEnumerable<ApiMethod> All =>
    [
        Reading("conversations.replies", Replies, "history") with { Differs = "The root comes on the first page alone. No limit of one call a minute for apps that are distributed." },
        Reading("conversations.history", History, "history") with { Differs = "No limit of one call a minute for apps that are distributed; nothing is hidden after 90 days." },
        Reading("conversations.info", Info, "read"),
        Reading("conversations.members", Members, "read") with { PerMinute = 100 },
    ];

    /// <param name="right">It needs it for some kind of conversation to be called at all, and for that conversation's own kind to be answered.</param>
    private static ApiMethod Reading(string name, Func<ApiArguments, JsonObject> run, string right) => new(name, arguments => Task.FromResult(run(arguments)))
    {
        ReadsJson = false, PerMinute = 50, Scopes = [$"channels:{right}", $"groups:{right}", $"im:{right}", $"mpim:{right}"],
    };

    private JsonObject Replies(ApiArguments arguments)
    {
        var channel = access.ToRead(arguments.Required("channel"));
        var message = workspace.Messages.Find(channel.Id, arguments.Required("ts")) ?? throw new ApiRefusalException("thread_not_found");
        var span = MessageSpan.Read(arguments);
        var thread = workspace.Messages.Thread(channel.Id, message.Root).Where(reply => reply.Ts == message.Root || span.Holds(reply.Ts));
        return Paging.Messages([.. thread.Select(reply => Json(reply, arguments))], arguments, (1000, 1000));
    }

    private JsonObject History(ApiArguments arguments)
    {
        var channel = access.ToRead(arguments.Required("channel"));
        var span = MessageSpan.Read(arguments);
        var messages = workspace.Messages.In(channel.Id)
            .Where(message => (!message.IsReply || message.Subtype is "thread_broadcast") && span.Holds(message.Ts))
            .Reverse();
        return Paging.Messages([.. messages.Select(message => Json(message, arguments))], arguments, (100, 999));
    }

    private JsonObject Info(ApiArguments arguments)
    {
        var channel = access.ToDescribe(arguments.Required("channel"));
        var json = ChannelWire.ToJson(channel, workspace);
        if (arguments.Flag("include_num_members"))
        {
            json["num_members"] = channel.Members.Count;
        }

        return new() { ["channel"] = json };
    }

    private JsonObject Members(ApiArguments arguments)
    {
        var channel = access.ToDescribe(arguments.Required("channel"));
        return Paging.Page("members", [.. channel.Members.Select(member => JsonValue.Create(member))], arguments, (100, 1000));
    }

    private JsonObject Json(Message message, ApiArguments arguments) =>
        ThreadWire.ToHistoryJson(message, workspace, arguments.Flag("include_all_metadata"));
}
