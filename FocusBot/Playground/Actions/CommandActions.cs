using System.Text.Json.Nodes;
using FocusBot.Playground.Answers;
using FocusBot.Playground.Base;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Actions;

/// <summary>Slash commands: what the person typed goes out, what the app answers is shown.</summary>
internal sealed class CommandActions(Workspace workspace, Courier courier, PlaygroundAddress address, CommandAnswers answers)
{
    /// <param name="line">All of it, as typed: <c>/level ask</c>. People as <c>@name</c>.</param>
    public async Task<DeliveryAnswer> CommandAsync(string user, string channel, string line)
    {
        var person = workspace.People[user];
        if (person.IsStranger)
        {
            throw new ActRefusedException("People of another organisation can’t use this workspace's commands.");
        }

        var (command, text) = Split(line);
        var known = workspace.App.Commands.FirstOrDefault(known => known.Name == command) ?? throw new ActRefusedException($"{command} is not a valid command.");
        var sent = known.ShouldEscape ? Mentions.ForCommand(text, workspace) : text;
        var parcel = SlackDelivery.Of(SlackDeliveryKind.Command, Body(person, workspace.Channels[channel], command, sent));
        var answer = await courier.SendAsync(parcel);
        answers.Show(answer, command, user, channel);
        return answer;
    }

    /// <summary>What Slack's client says instead of sending anything.</summary>
    public static string RefusalInThread(string line) => $"{Split(line).Command} is not supported in threads. Sorry!";

    private JsonObject Body(Person person, WorkspaceChannel channel, string command, string text) => new()
    {
        ["token"] = EventEnvelope.DeprecatedToken,
        ["team_id"] = workspace.Team.Id,
        ["team_domain"] = workspace.Team.Domain,
        ["channel_id"] = channel.Id,
        ["channel_name"] = ChannelWire.NameFor(channel),
        ["user_id"] = person.Id,
        ["user_name"] = person.Name,
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = workspace.App.Id,
        ["is_enterprise_install"] = "false",
        ["response_url"] = address.ResponseUrl(workspace.ResponseUrls.Issue(new ResponseTarget(person.Id, channel.Id))).AbsoluteUri,
        ["trigger_id"] = workspace.Triggers.Issue(person.Id),
    };

    private static (string Command, string Text) Split(string line)
    {
        var parts = line.Trim().Split(' ', 2);
        return (parts[0], parts is [_, var text] ? text.Trim() : "");
    }
}
