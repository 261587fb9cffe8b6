using FocusBot.Conversations;
using FocusBot.Replay.Exports.Days;
using FocusBot.Replay.Exports.Faults;
using FocusBot.Replay.Exports.Lists;

namespace FocusBot.Replay.Watching;

/// <summary>Follows the threads of one channel through its messages, oldest first, and lets go of a thread once it has rested.</summary>
internal sealed class ChannelWatch(ExportChannel channel, ReplayRules rules, Window window, Skips skips, ChannelTally tally, SilentThreads silent, ICollection<Occasion> occasions)
{
    /// <summary>A thread that rested so long is let go. Whoever writes in it later starts it over.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(30);

    /// <summary>Of so many threads at once those that rested longest are let go, however short that was.</summary>
    private const int MostThreads = 2_000;

    /// <summary>A thread with less shows nothing of how FocusBot reads.</summary>
    private const int FewestToShow = 4;

    private readonly Dictionary<MessageTs, LinkedListNode<WatchedThread>> _threads = [];
    private readonly LinkedList<WatchedThread> _longestRested = [];
    private readonly LoneMessages _lone = new();
    private readonly ReadingAhead? _ahead = rules.Encoder is { } encoder ? new(encoder) : null;

    public void Take(ExportMessage message)
    {
        if (!window.IsRead(message.Ts))
        {
            return;
        }

        if (!message.IsReply && !message.IsAnswered)
        {
            skips.Count(Skip.Lone);
            _lone.Add(message);
            return;
        }

        var thread = ThreadOf(message);
        if (message.Ts <= thread.Newest)
        {
            Refuse(message, thread);
            return;
        }

        TakeInto(thread, message);
        LetGo(message.Ts.Instant);
    }

    /// <summary>The channel is at its end.</summary>
    public void Finish()
    {
        while (_longestRested.First is { } first)
        {
            LetGo(first.Value);
        }
    }

    private WatchedThread ThreadOf(ExportMessage message)
    {
        if (_threads.TryGetValue(message.Root, out var node))
        {
            _longestRested.Remove(node);
            _longestRested.AddLast(node);
            return node.Value;
        }

        var thread = new WatchedThread(new(channel.Name, channel.Id, message.Root), rules, occasions, _ahead);
        _threads.Add(message.Root, _longestRested.AddLast(thread));
        if (message.IsReply)
        {
            if (_lone.Take(message.Root) is { } root)
            {
                skips.Count(Skip.Lone, -1);
                TakeInto(thread, root);
            }
            else
            {
                skips.Count(Skip.Headless);
            }
        }

        return thread;
    }

    private void TakeInto(WatchedThread thread, ExportMessage message)
    {
        var reading = rules.Levels.Read(message.Text);
        if (window.Covers(message.Ts))
        {
            tally.Count(reading.Level, message.Ts);
        }

        thread.Take(new(message.Ts, message.Author, message.Text), reading);
    }

    private void Refuse(ExportMessage message, WatchedThread thread)
    {
        if (message.Ts == thread.Newest)
        {
            skips.Count(Skip.Again);
        }
        else
        {
            skips.Complain(Skip.Backwards, $"#{channel.Name}: the message {message.Ts} comes after {thread.Newest} in the thread {message.Root}, though it is older; it is skipped.");
        }
    }

    private void LetGo(DateTimeOffset now)
    {
        while (_longestRested.First is { } first && (_threads.Count > MostThreads || first.Value.Newest.Instant < now - LongestRest))
        {
            LetGo(first.Value);
        }
    }

    private void LetGo(WatchedThread thread)
    {
        thread.Rest();
        _longestRested.RemoveFirst();
        _threads.Remove(thread.Place.Root);
        if (thread.Messages < 2)
        {
            skips.Count(Skip.Lone, thread.Messages);
        }
        else if (window.Covers(thread.Newest))
        {
            tally.CountThread(thread.Occasions > 0);
            Explain(thread);
            if (thread.Messages >= FewestToShow && thread.People > 1)
            {
                silent.Sample.Offer(thread.Place, thread.WhySilent);
            }
        }
    }

    /// <summary>What had an occasion is decided about later, over all channels.</summary>
    private void Explain(WatchedThread thread)
    {
        if (thread.Occasions is 0)
        {
            silent.Add(new(thread.Place, thread.WhySilent));
        }
        else if (!window.Covers(thread.LastOccasion))
        {
            silent.Add(new(thread.Place, SilenceRule.Earlier));
        }
    }
}
