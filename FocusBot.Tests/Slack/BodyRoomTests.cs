using System.Net;
using System.Text;
using FocusBot.Slack.Receiving;

namespace FocusBot.Tests.Slack;

/// <summary>What waits in memory is bounded by its bytes, and not by its number.</summary>
public sealed class BodyRoomTests
{
    private const long All = 16 * 1024 * 1024;

    private readonly FakeClock _clock = new(Given.Noon);

    [Fact]
    public async Task Whoever_finds_no_room_waits_until_another_is_done()
    {
        var room = new BodyRoom(_clock);
        Assert.True(await room.TryTakeAsync(All, CancellationToken.None));

        var waiting = room.TryTakeAsync(10, CancellationToken.None).AsTask();
        Assert.False(waiting.IsCompleted);
        room.Give(All);

        Assert.True(await Eventually.In(waiting));
    }

    [Fact]
    public async Task Whoever_finds_no_room_for_too_long_is_sent_away()
    {
        var room = new BodyRoom(_clock);
        Assert.True(await room.TryTakeAsync(All - 5, CancellationToken.None));
        Assert.True(await room.TryTakeAsync(5, CancellationToken.None));

        var waiting = room.TryTakeAsync(1, CancellationToken.None).AsTask();
        await _clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(1.5));
        _clock.Advance(TimeSpan.FromSeconds(1.5));

        Assert.False(await Eventually.In(waiting));
    }

    [Fact]
    public async Task Room_is_taken_as_the_bytes_come_and_given_back_once()
    {
        var room = new BodyRoom(_clock);
        using (var taken = new TakenRoom(room))
        {
            Assert.True(await taken.TryGrowAsync(All / 2, CancellationToken.None));
            Assert.True(await taken.TryGrowAsync(All, CancellationToken.None));
            Assert.True(await taken.TryGrowAsync(All, CancellationToken.None));
        }

        Assert.True(await room.TryTakeAsync(All, CancellationToken.None));
    }

    [Fact]
    public async Task While_there_is_no_room_a_request_is_to_come_again_and_afterwards_it_is_taken()
    {
        await using var host = await ReceivingHost.StartAsync();
        var large = Payloads.Event(Payloads.Message.Replace("We ship on Friday.", new string('x', 900_000), StringComparison.Ordinal));
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Inbox.Before = _ => stored.Task;
        var requests = Enumerable.Range(0, 40).Select(_ => host.PostAsync("/slack/event", large, SlackCaller.Json)).ToList();
        await host.Clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.5));
        await Eventually.TrueAsync(
            () =>
            {
                host.Clock.Advance(TimeSpan.FromSeconds(1.5));
                return requests.Count(request => request.IsCompletedSuccessfully && request.Result.StatusCode is HttpStatusCode.ServiceUnavailable) >= 20;
            }, "those that find no room");
        stored.SetResult();
        await Eventually.In(Task.WhenAll(requests));

        Assert.True(requests.Count(request => request.Result.StatusCode is HttpStatusCode.OK) >= 10);
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("/slack/event", large, SlackCaller.Json)).StatusCode);
    }
}
