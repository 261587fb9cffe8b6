using System.Text.Json.Nodes;
using FocusBot.Playground.Actions;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;
using FocusBot.Playground.World.Apps;

namespace FocusBot.Playground.Api.Methods;

internal sealed class ReactionMethods(Workspace workspace, ChannelAccess access, ReactionActions reactions) : IOfferMethods
{
    public IEnumerable<ApiMethod> All =>
    [
        Changing("reactions.add", arguments => Change(arguments, reactions.Add, "already_reacted")),
        Changing("reactions.remove", arguments => Change(arguments, reactions.Remove, "no_reaction")) with { PerMinute = 20 },
        new("reactions.get", arguments => Task.FromResult(Get(arguments))) { Scopes = ["reactions:read"], PerMinute = 50, ReadsJson = false, Differs = "Messages alone: files have no reactions." },
    ];

    private static ApiMethod Changing(string name, Func<ApiArguments, JsonObject> run) =>
        new(name, arguments => Task.FromResult(run(arguments))) { Scopes = ["reactions:write"], PerMinute = 50 };

    private JsonObject Change(ApiArguments arguments, Func<string, string, string, string, Task?> change, string nothing)
    {
        var name = arguments.Required("name").Trim(':');
        if (!EmojiNames.Has(name))
        {
            throw new ApiRefusalException("invalid_name");
        }

        var message = Item(arguments);
        return change(workspace.App.BotUser, message.Channel, message.Ts, name) is null ? throw new ApiRefusalException(nothing) : [];
    }

    private JsonObject Get(ApiArguments arguments)
    {
        var message = Item(arguments);
        var json = MessageWire.ToJson(message, workspace);
        json["reactions"] = ThreadWire.Reactions(message);
        return new() { ["type"] = "message", ["channel"] = message.Channel, ["message"] = json };
    }

    private Message Item(ApiArguments arguments)
    {
        if (arguments.Text("channel") is not { } id || arguments.Text("timestamp") is not { } ts)
        {
            throw new ApiRefusalException("no_item_specified");
        }

        var channel = access.ToChange(id);
        if (!channel.Has(workspace.App.BotUser))
        {
            throw new ApiRefusalException("not_in_channel");
        }

        return workspace.Messages.Find(channel.Id, ts) is { IsSystem: false } message ? message : throw new ApiRefusalException("message_not_found");
    }
}
