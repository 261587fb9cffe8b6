using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Api;

/// <summary>Reading conversations.</summary>
internal sealed class ConversationMethods(Workspace workspace, ChannelAccess access) : IOfferMethods
{
    public IEnumerable<ApiMethod> All =>
    [
        Reading("conversations.replies", Replies),
        Reading("conversations.history", History),
        Reading("conversations.info", Info),
        Reading("conversations.members", Members) with { PerMinute = 100 },
        Reading("users.conversations", Mine) with { Scopes = ["channels:read", "groups:read", "im:read", "mpim:read"] },
    ];

    private static ApiMethod Reading(string name, Func<ApiArguments, JsonObject> run) =>
        new(name, arguments => Task.FromResult(run(arguments))) { ReadsJson = false, PerMinute = 50 };

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

    private JsonObject Mine(ApiArguments arguments)
    {
        var mine = workspace.Channels.All.Where(channel => channel.Kind is not ChannelKind.Direct && channel.Has(workspace.App.BotUser));
        return Paging.Page("channels", [.. mine.Select(channel => ChannelWire.ToJson(channel, workspace))], arguments, (100, 999));
    }

    private JsonObject Json(Message message, ApiArguments arguments) =>
        ThreadWire.ToHistoryJson(message, workspace, arguments.Flag("include_all_metadata"));
}
