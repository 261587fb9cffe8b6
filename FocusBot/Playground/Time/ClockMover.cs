using System.Text.Json.Nodes;
using FocusBot.Playground.Actions;
using FocusBot.Playground.Api;
using FocusBot.Playground.Base;
using FocusBot.Playground.Insight;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Time;

/// <summary>Moves the workspace's clock and the app's, which are one, so that what takes a week happens while somebody looks.</summary>
/// <remarks>It goes in steps and lets the app come to rest at each, so that things happen in their order and no call that is under way runs out of time.</remarks>
internal sealed class ClockMover(MovableClock clock, PersonActions acts, Calls calls, ISeeThreads sight, Workspace workspace) : IDisposable
{
    private static readonly TimeSpan LongestStep = TimeSpan.FromHours(12), Look = TimeSpan.FromMilliseconds(20), LongestRest = TimeSpan.FromSeconds(4);

    // So often in a row nothing is seen to happen before it is taken for rest.
    private const int Looks = 5;

    private readonly SemaphoreSlim _one = new(1);

    public DateTimeOffset Now => clock.GetUtcNow();

    public JsonObject Describe() => new()
    {
        ["now"] = Now.ToUnixTimeMilliseconds(),
        ["is_moved"] = clock.Ahead > TimeSpan.Zero,
    };

    /// <summary>To shortly before the hour at which the person's weekly summaries come.</summary>
    public Task MoveToMondayAsync(Person person, CancellationToken cancellationToken) => MoveToAsync(MondayRule.Next(Now, person.Tz), cancellationToken);

    /// <summary>Lets the app finish what it has to do now, without a moment being passed over.</summary>
    public Task RestAsync() => MoveByAsync(TimeSpan.Zero);

    public Task MoveByAsync(TimeSpan by, CancellationToken cancellationToken = default) => MoveToAsync(Now + by, cancellationToken);

    public async Task MoveToAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await ComeToRestAsync(cancellationToken);
            while (clock.GetUtcNow() is var now && now < instant)
            {
                clock.MoveTo(instant - now > LongestStep ? now + LongestStep : instant);
                workspace.Changes.Ring();
                await ComeToRestAsync(cancellationToken);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task ComeToRestAsync(CancellationToken cancellationToken)
    {
        // By the clock that nobody moves.
        var since = clock.Unmoved.GetTimestamp();
        for (var quiet = 0; quiet < Looks && clock.Unmoved.GetElapsedTime(since) < LongestRest;)
        {
            await Task.Delay(Look, clock.Unmoved, cancellationToken);
            quiet = acts.AreSettled && calls.AreSettled && await sight.IsAtRestAsync() ? quiet + 1 : 0;
        }
    }
}
