using System.Collections.Concurrent;
using System.Text.Json;
using FocusBot.Playground.Wire;
using Microsoft.AspNetCore.WebUtilities;

namespace FocusBot.Tests.Process.Chaos;

/// <summary>Holds each first post into a channel until it is told to let it go, and sees who looks for it.</summary>
internal sealed class SlowRoad : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _held = new();
    private readonly ConcurrentDictionary<string, int> _looks = new();
    private Middlebox? _box;

    public static async Task<SlowRoad> StartAsync(ServedSlack served)
    {
        var road = new SlowRoad();
        road._box = await Middlebox.StartAsync(served.Side.Address, road.Meddle);
        served.Settings["Slack__ApiBaseUrl"] = new Uri(road._box.Address, "/playground/api/").AbsoluteUri;
        return road;
    }

    public Task HoldsAsync(IEnumerable<string> channels) => Eventually.TrueAsync(() => channels.All(_held.ContainsKey), "every post is on its way");

    public Task LookedForAsync(string channel) => Eventually.TrueAsync(() => _looks.ContainsKey(channel), $"somebody looks into {channel}");

    public async Task LetGoAfterAsync(TimeSpan pause, string channel)
    {
        await Task.Delay(pause, TimeProvider.System);
        _held[channel].TrySetResult();
    }

    public ValueTask DisposeAsync() => _box?.DisposeAsync() ?? ValueTask.CompletedTask;

    private Meddling Meddle(PassingRequest request)
    {
        switch (request.Name)
        {
            case "chat.postMessage" when JsonDocument.Parse(request.Body).RootElement.Text("channel") is { } channel && _held.TryAdd(channel, new(TaskCreationOptions.RunContinuationsAsynchronously)):
                return new("slow") { Hold = () => _held[channel].Task };
            case "conversations.history" when QueryHelpers.ParseQuery(new Uri("http://slack" + request.PathAndQuery).Query).TryGetValue("channel", out var looked):
                _looks.AddOrUpdate(looked.ToString(), 1, (_, count) => count + 1);
                return Meddling.None;
            default:
                return Meddling.None;
        }
    }
}
