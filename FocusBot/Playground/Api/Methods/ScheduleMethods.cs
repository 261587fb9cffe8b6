using System.Text.Json.Nodes;
using FocusBot.Playground.Answers;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;
using FocusBot.Playground.World.Apps;

namespace FocusBot.Playground.Api.Methods;

/// <summary>Messages for later.</summary>
internal sealed class ScheduleMethods(Workspace workspace, ChannelAccess access, BotVoice voice) : IOfferMethods, IDisposable
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(120);

    private readonly CancellationTokenSource _closing = new();

    public IEnumerable<ApiMethod> All =>
    [
        Writing("chat.scheduleMessage", Schedule) with { Differs = "No limit of 30 messages in five minutes for a channel." },
        Writing("chat.deleteScheduledMessage", Delete) with { Differs = "Up to the moment itself; Slack refuses in the last minute." },
        Writing("chat.scheduledMessages.list", List) with { Scopes = [], Differs = "`oldest` and `latest` are ignored." },
    ];

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private static ApiMethod Writing(string name, Func<ApiArguments, JsonObject> run) =>
        new(name, arguments => Task.FromResult(run(arguments))) { Scopes = ["chat:write"], PerMinute = 50 };

    private JsonObject Schedule(ApiArguments arguments)
    {
        var channel = access.ToWrite(arguments.Required("channel"));
        var content = MessageContent.Read(arguments);
        var thread = access.Thread(channel, arguments.Text("thread_ts"));
        var now = workspace.Clock.GetUtcNow();
        var at = When(arguments, now);
        var scheduled = new Scheduled(Ids.New("Q"), channel.Id, content.Text, at.ToUnixTimeSeconds(), now.ToUnixTimeSeconds());
        workspace.Scheduled.Add(scheduled);
        _ = PostLaterAsync(scheduled, at - now, () => voice.Post(channel.Id, content, thread));
        return new()
        {
            ["channel"] = channel.Id,
            ["scheduled_message_id"] = scheduled.Id,
            ["post_at"] = scheduled.PostAt,
            ["message"] = new JsonObject
            {
                ["text"] = content.Text, ["bot_id"] = workspace.App.BotId, ["type"] = "delayed_message", ["user"] = workspace.App.BotUser, ["app_id"] = workspace.App.Id,
            },
        };
    }

    private static DateTimeOffset When(ApiArguments arguments, DateTimeOffset now)
    {
        _ = arguments.Required("post_at");
        var seconds = arguments.Moment("post_at", "invalid_time") ?? 0;
        return seconds <= now.ToUnixTimeSeconds() ? throw new ApiRefusalException("time_in_past")
            : seconds > (now + Farthest).ToUnixTimeSeconds() ? throw new ApiRefusalException("time_too_far")
            : DateTimeOffset.FromUnixTimeSeconds((long)seconds);
    }

    private async Task PostLaterAsync(Scheduled scheduled, TimeSpan wait, Action post)
    {
        await Task.Delay(wait, workspace.Clock, _closing.Token);
        if (workspace.Scheduled.Take(scheduled.Channel, scheduled.Id))
        {
            post();
        }
    }

    private JsonObject Delete(ApiArguments arguments) =>
        workspace.Scheduled.Take(access.ToWrite(arguments.Required("channel")).Id, arguments.Required("scheduled_message_id"))
            ? []
            : throw new ApiRefusalException("invalid_scheduled_message_id");

    private JsonObject List(ApiArguments arguments)
    {
        var channel = arguments.Text("channel");
        var waiting = workspace.Scheduled.All.Where(scheduled => channel is null || scheduled.Channel == channel).Select(JsonNode? (scheduled) => new JsonObject
        {
            ["id"] = scheduled.Id, ["channel_id"] = scheduled.Channel, ["post_at"] = scheduled.PostAt, ["date_created"] = scheduled.Created, ["text"] = scheduled.Text,
        });
        return Paging.Page("scheduled_messages", [.. waiting], arguments, (100, 100));
    }
}
