using System.Text.Json.Nodes;
using FocusBot.Playground.Answers;
using FocusBot.Playground.Validation;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Api.Methods;

internal sealed class ChatMethods(Workspace workspace, ChannelAccess access, BotVoice voice) : IOfferMethods
{
    public IEnumerable<ApiMethod> All =>
    [
        Writing("chat.postMessage", PostMessage) with
        {
            PerMinute = 300,
            Differs = "No unfurling. `username`, `icon_*`, `parse`, `link_names` and `mrkdwn` are ignored; `markdown_text` comes back as a `markdown` block.",
        },
        Writing("chat.postEphemeral", PostEphemeral),
        Writing("chat.meMessage", MeMessage) with { PerMinute = 50 },
        Writing("chat.update", Update) with { PerMinute = 50, Differs = "`reply_broadcast` is ignored." },
        Writing("chat.delete", Delete) with { PerMinute = 50 },
        new ApiMethod("chat.getPermalink", arguments => Task.FromResult(GetPermalink(arguments))) { ReadsJson = false, PerMinute = 300 },
    ];

    private static ApiMethod Writing(string name, Func<ApiArguments, JsonObject> run) =>
        new(name, arguments => Task.FromResult(run(arguments))) { Scopes = ["chat:write"] };

    private JsonObject PostMessage(ApiArguments arguments)
    {
        var channel = access.ToWrite(arguments.Required("channel"));
        var content = MessageContent.Read(arguments);
        var thread = access.Thread(channel, arguments.Text("thread_ts"));
        var message = voice.Post(channel.Id, content, thread, thread is not null && arguments.Flag("reply_broadcast") ? "thread_broadcast" : null);
        return new()
        {
            ["channel"] = channel.Id, ["ts"] = message.Ts, ["message"] = MessageWire.ToJson(message, workspace),
        };
    }

    private JsonObject PostEphemeral(ApiArguments arguments)
    {
        var channel = access.ToWrite(arguments.Required("channel"));
        var user = arguments.Required("user");
        var content = MessageContent.Read(arguments);
        var thread = access.Thread(channel, arguments.Text("thread_ts"));
        if (!channel.Has(user) || workspace.People.Find(user) is not { IsDeleted: false, IsBot: false })
        {
            throw new ApiRefusalException("user_not_in_channel");
        }

        return new() { ["message_ts"] = voice.Whisper(channel.Id, user, content, thread).Ts };
    }

    private JsonObject MeMessage(ApiArguments arguments)
    {
        var channel = access.ToWrite(arguments.Required("channel"));
        var message = voice.Post(channel.Id, MessageContent.Plain(arguments.Text("text") ?? throw new ApiRefusalException("no_text")), threadTs: null, "me_message");
        return new() { ["channel"] = channel.Id, ["ts"] = message.Ts };
    }

    private JsonObject Update(ApiArguments arguments)
    {
        var message = Own(arguments, "cant_update_message");
        var content = MessageContent.Read(arguments, MessageValidation.LongestUpdate);
        var updated = voice.Update(message, content) ?? throw new ApiRefusalException("message_not_found");
        return new()
        {
            ["channel"] = updated.Channel, ["ts"] = updated.Ts, ["text"] = updated.Text, ["message"] = MessageWire.ToJson(updated, workspace),
        };
    }

    private JsonObject Delete(ApiArguments arguments)
    {
        var message = Own(arguments, "cant_delete_message");
        voice.Delete(message);
        return new() { ["channel"] = message.Channel, ["ts"] = message.Ts };
    }

    private JsonObject GetPermalink(ApiArguments arguments)
    {
        var message = Existing(access.ToChange(arguments.Required("channel")), arguments.Required("message_ts"));
        return new() { ["channel"] = message.Channel, ["permalink"] = Permalink.To(message, workspace).AbsoluteUri };
    }

    private Message Own(ApiArguments arguments, string otherwise)
    {
        var message = Existing(access.ToChange(arguments.Required("channel")), arguments.Required("ts"));
        return message.BotId == workspace.App.BotId ? message : throw new ApiRefusalException(otherwise);
    }

    private Message Existing(WorkspaceChannel channel, string ts) =>
        workspace.Messages.Find(channel.Id, ts) ?? throw new ApiRefusalException("message_not_found");
}
