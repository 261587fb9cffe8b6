using FocusBot.Playground.Control;
using FocusBot.Playground.World;

namespace FocusBot.Tests.Process;

/// <summary>A channel where one review follows the other: people write, ask, chat until the question stands, and answer with different levels.</summary>
internal sealed class BusyChannel(LocalSlack slack, WorkspaceChannel channel, IReadOnlyList<Person> people, int seed)
{
    // Three private messages a thread, a hundred a minute in the whole workspace.
    private static readonly TimeSpan BetweenThreads = TimeSpan.FromSeconds(10);

    private readonly Random _dice = new(seed);
    private readonly List<BusyThread> _threads = [];
    private int _answered;

    /// <summary>How long people go on in a thread that is not asked.</summary>
    public TimeSpan LongestTalk { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>To be read once it is no longer busy.</summary>
    public IReadOnlyList<BusyThread> Threads => _threads;

    /// <summary>In how many of them both have answered: to be looked at while it stays busy.</summary>
    public int Answered => Volatile.Read(ref _answered);

    public async Task StayBusyAsync(CancellationToken ending)
    {
        await slack.InviteBotAsync(people[0].Id, channel.Id);
        while (!ending.IsCancellationRequested)
        {
            var pause = Task.Delay(BetweenThreads, TimeProvider.System, ending);
            var thread = await BeginAsync();
            if (await TalkUntilAskedAsync(thread))
            {
                await PressUntilTakenAsync(thread, thread.Asker, "execution");
                await PressUntilTakenAsync(thread, thread.Other, "impact");
                thread.IsAnswered = true;
                Interlocked.Increment(ref _answered);
            }

            await pause.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<BusyThread> BeginAsync()
    {
        var (asker, other) = (people[_threads.Count % people.Count], people[(_threads.Count + 1) % people.Count]);
        var root = await slack.SayAsync(asker.Id, channel.Id, "41 of 46 tickets are closed, beta on the 12th.");
        var thread = new BusyThread(channel.Id, root.Ts, asker, other);
        _threads.Add(thread);
        await slack.SayAsync(other.Id, channel.Id, "What is it like for the mother in the rain?", root.Ts);
        await slack.SayAsync(asker.Id, channel.Id, $"<@{slack.Bot}>", root.Ts);
        return thread;
    }

    /// <returns><see langword="false"/> when the mention never arrived.</returns>
    private async Task<bool> TalkUntilAskedAsync(BusyThread thread)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (thread.QuestionIn(slack) is null && TimeProvider.System.GetElapsedTime(since) < LongestTalk)
        {
            var speaker = _dice.Next(2) == 0 ? thread.Asker : thread.Other;
            var said = await slack.SayAsync(speaker.Id, channel.Id, $"And what of case {_dice.Next(1000)}?", thread.Root);
            if (_dice.Next(4) == 0)
            {
                await slack.EditAsync(speaker.Id, channel.Id, said.Ts, "Let me put it in another way.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(_dice.Next(400)), TimeProvider.System);
        }

        return thread.QuestionIn(slack) is not null;
    }

    /// <summary>Slack does not press again for anybody: a person who sees that nothing happened does.</summary>
    private async Task PressUntilTakenAsync(BusyThread thread, Person person, string level)
    {
        var question = thread.QuestionIn(slack) ?? throw new InvalidOperationException("There is nothing to press.");
        var since = TimeProvider.System.GetTimestamp();
        do
        {
            thread.Pressed(person);
            if ((await slack.PressAsync(person.Id, channel.Id, question.Ts, $"level.{level}")).Accepted)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100 + _dice.Next(400)), TimeProvider.System);
        }
        while (TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromMinutes(2));
        Assert.Fail("Nobody takes the press.");
    }
}
