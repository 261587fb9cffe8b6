using System.Text;
using System.Text.Json;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Answers;

/// <summary>Where the app answers an act without a token.</summary>
internal sealed class ResponseUrlEndpoint(Workspace workspace, BotVoice voice)
{
    private const int LargestBody = 1_000_000;

    public async Task<IResult> AnswerAsync(HttpContext context, string ticket)
    {
        var body = await BodyReading.ReadAtMostAsync(context.Request, LargestBody, context.RequestAborted);
        if (body is null || JsonReading.TryParse(Encoding.UTF8.GetString(body)) is not { ValueKind: JsonValueKind.Object } json)
        {
            return Refuse("invalid_payload");
        }

        var verdict = workspace.ResponseUrls.Use(ticket, out var target);
        if (verdict is not ResponseVerdict.Good || target is null)
        {
            return Results.Text(verdict switch
            {
                ResponseVerdict.Used => "used_url",
                ResponseVerdict.Expired => "expired_url",
                _ => "no_such_url",
            }, statusCode: StatusCodes.Status404NotFound);
        }

        try
        {
            Do(json, target);
            workspace.Changes.Ring();
            return Results.Text("ok");
        }
        catch (ApiRefusalException refusal)
        {
            return Refuse(refusal.Error);
        }
    }

    private IResult Refuse(string error)
    {
        workspace.Faults.Add($"A response_url was answered with something that Slack refuses: {error}");
        return Results.Text(error, statusCode: StatusCodes.Status400BadRequest);
    }

    private void Do(JsonElement json, ResponseTarget target)
    {
        if (json.IsTrue("delete_original"))
        {
            Delete(json, target);
        }
        else if (json.IsTrue("replace_original") && target.Ts is not null)
        {
            Replace(MessageContent.Read(new ApiArguments(json)), target);
        }
        else
        {
            Say(json, target);
        }
    }

    private void Delete(JsonElement json, ResponseTarget target)
    {
        if (json.EnumerateObject().Count() > 1)
        {
            throw new ApiRefusalException("invalid_payload");
        }

        if (target is { IsEphemeral: true, Ts: { } ts })
        {
            workspace.Ephemerals.Remove(target.User, ts);
        }
        else if (Original(target) is { } message)
        {
            voice.Delete(message);
        }
    }

    private void Replace(MessageContent content, ResponseTarget target)
    {
        if (target is { IsEphemeral: true, Ts: { } ts })
        {
            workspace.Ephemerals.Replace(target.User, ts, before => before with { Text = content.Text, Blocks = content.Blocks, Attachments = content.Attachments });
        }
        else if (Original(target) is { } message)
        {
            voice.Update(message, content);
        }
    }

    private void Say(JsonElement json, ResponseTarget target)
    {
        var content = MessageContent.Read(new ApiArguments(json));
        var thread = json.Text("thread_ts");
        if (json.Text("response_type") is "in_channel")
        {
            voice.Post(target.Channel, content, thread);
        }
        else
        {
            voice.Whisper(target.Channel, target.User, content, thread ?? (target.IsEphemeral ? target.ThreadTs : null));
        }
    }

    private Message? Original(ResponseTarget target) => workspace.Messages.Find(target.Channel, target.Ts ?? "");
}
