using FocusBot.Playground.Base;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Stories;

/// <summary>Plays one story at a time for the whole workspace. The pages set the pace; what is waited for comes by itself.</summary>
internal sealed class StoryPlayer(StoryShelf shelf, StoryActions acts, StoryEyes eyes, Workspace workspace, MovableClock clock) : IDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim _one = new(1);
    private CancellationTokenSource _ending = new();
    private StoryRun? _run;

    public StoryShelf Shelf => shelf;

    public StoryRun? Run => Volatile.Read(ref _run);

    /// <summary>Begins a story from its first step, in a fresh thread.</summary>
    public Task StartAsync(string id) => AloneAsync(async () =>
    {
        var story = shelf.Find(id) ?? throw new ActRefusedException($"There is no story {id}.");
        var channel = workspace.Channels.Named(story.Channel) ?? throw new ActRefusedException($"There is no channel #{story.Channel}.");
        await EndAsync();
        await ArriveAsync(new(story, channel.Id, workspace.Timestamps.Next()));
    });

    /// <summary>Does this step if it is the next one; two pages that ask for it play it once.</summary>
    public Task NextAsync(int step) => AloneAsync(async () =>
    {
        var run = _run ?? throw new ActRefusedException("No story is being played.");
        if (run.At != step || run.IsWaiting)
        {
            return;
        }

        if (await WithoutNeedlessAsync(run) is var needed && needed.At != step)
        {
            await ArriveAsync(needed);
        }
        else if (run.Step is { } next)
        {
            await DoAsync(run, next);
        }
    });

    public Task StopAsync() => AloneAsync(async () =>
    {
        await EndAsync();
        Show(null);
    });

    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
        _one.Dispose();
    }

    private async Task AloneAsync(Func<Task> work)
    {
        await _one.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task DoAsync(StoryRun run, StoryStep step)
    {
        if (step.Kind is StepKind.Press or StepKind.Clock)
        {
            Show(run with { IsWaiting = true, Caption = step.Ahead ?? run.Caption });
        }

        try
        {
            await ArriveAsync(await acts.DoAsync(run, step), step.Caption);
        }
        catch (ActRefusedException)
        {
            Show(run);
            throw;
        }
    }

    /// <summary>Leaves out what is no longer needed.</summary>
    private async Task<StoryRun> WithoutNeedlessAsync(StoryRun run)
    {
        while (run.Step is { Unless: { } thing } step && await eyes.SeesAsync(thing, run, acts.PersonOf(step)))
        {
            run = run.Onward(caption: null);
        }

        return run;
    }

    /// <summary>Begins to wait where the story waits.</summary>
    /// <param name="said">What the step before says has just happened: it isn't lost where the story waits at once; absent: nothing.</param>
    private async Task ArriveAsync(StoryRun arriving, string? said = null)
    {
        var run = await WithoutNeedlessAsync(arriving);
        if (run.Step is { Kind: StepKind.Await } waited)
        {
            run = run with { IsWaiting = true, Caption = string.Join(' ', ((string?[])[said, waited.Ahead]).OfType<string>()) is { Length: > 0 } both ? both : run.Caption };
            _ = WaitAsync(run, waited, _ending.Token);
        }

        Show(run);
    }

    private async Task WaitAsync(StoryRun run, StoryStep step, CancellationToken ending)
    {
        try
        {
            var hasCome = await HasComeAsync(run, step, ending);
            await AloneAsync(async () =>
            {
                if (!ending.IsCancellationRequested)
                {
                    var came = hasCome ? step.Caption : step.Missed;
                    await ArriveAsync(Adopt(run, step).Onward(came), came);
                }
            });
        }
        catch (Exception ex) when (ex is OperationCanceledException or ObjectDisposedException)
        {
            // The story was stopped, or the program ends.
        }
    }

    private async Task<bool> HasComeAsync(StoryRun run, StoryStep step, CancellationToken ending)
    {
        var since = clock.Unmoved.GetTimestamp();
        for (var next = workspace.Changes.Next; step.Thing is { } thing; next = workspace.Changes.Next)
        {
            if (await eyes.SeesAsync(thing, run, acts.PersonOf(step)))
            {
                return true;
            }

            if (clock.Unmoved.GetElapsedTime(since) > TimeSpan.FromSeconds(step.Seconds))
            {
                return false;
            }

            await Task.WhenAny(next, Task.Delay(LookAgain, clock.Unmoved, ending));
            ending.ThrowIfCancellationRequested();
        }

        return true;
    }

    /// <summary>What the app has begun in the channel is the story's thread, when it has none.</summary>
    private StoryRun Adopt(StoryRun run, StoryStep step) =>
        run.Thread is null && step.Thing is { Place: ThingPlace.Channel } thing && eyes.Find(thing, run, person: null) is { } seen
            ? run with { Thread = seen.Ts }
            : run;

    private async Task EndAsync()
    {
        await _ending.CancelAsync();
        _ending.Dispose();
        _ending = new();
    }

    private void Show(StoryRun? run)
    {
        Volatile.Write(ref _run, run);
        workspace.Changes.Ring();
    }
}
