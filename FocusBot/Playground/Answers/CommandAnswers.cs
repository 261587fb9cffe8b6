using System.Text.Json;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Answers;

/// <summary>What the app answers to a slash command becomes something that the person sees.</summary>
internal sealed class CommandAnswers(Workspace workspace, BotVoice voice)
{
    public void Show(DeliveryAnswer answer, string command, string user, string channel)
    {
        if (!answer.Accepted)
        {
            ShowFailure(answer, command, user, channel);
        }
        else if (answer is { IsJson: true, IsPlain: false })
        {
            ShowJson(answer.Body, command, user, channel);
        }
        else if (!answer.IsPlain)
        {
            voice.Whisper(channel, user, MessageContent.Plain(answer.Body));
        }
    }

    private void ShowFailure(DeliveryAnswer answer, string command, string user, string channel)
    {
        var word = answer.Failure switch
        {
            "http_timeout" or "timeout" => "operation_timeout",
            "http_error" when (int?)answer.Status >= 500 => "http_service_error",
            "http_error" => "http_client_error",
            _ => "dispatch_failed",
        };
        workspace.Ephemerals.Add(new Ephemeral(channel, workspace.Timestamps.Next(), user, $"{command} failed with the error \"{word}\"")
        {
            IsFromSlack = true,
        });
        workspace.Changes.Ring();
    }

    private void ShowJson(string body, string command, string user, string channel)
    {
        if (JsonReading.TryParse(body) is not { ValueKind: JsonValueKind.Object } json)
        {
            workspace.Faults.Add($"The answer to {command} is no JSON object.");
            return;
        }

        try
        {
            Say(json, user, channel);
        }
        catch (ApiRefusalException refusal)
        {
            workspace.Faults.Add($"The answer to {command} is refused: {refusal.Error} {string.Join(' ', refusal.Messages)}");
        }
    }

    private void Say(JsonElement json, string user, string channel)
    {
        var isPublic = json.Text("response_type") is "in_channel";
        if (isPublic && json.Get("text") is null && json.Get("blocks") is null && json.Get("attachments") is null)
        {
            // Alone, it only shows the command itself to the channel.
            return;
        }

        var content = MessageContent.Read(new ApiArguments(json));
        if (isPublic)
        {
            voice.Post(channel, content, threadTs: null);
        }
        else
        {
            voice.Whisper(channel, user, content);
        }
    }
}
