using FocusBot.Conversations;
using FocusBot.Reviews.Exchanges.Messages;

namespace FocusBot.Replay.Watching;

/// <summary>How much each person of a thread argues from each level, as the linear reader sees it: enough to tell where the encoder needn't look.</summary>
internal sealed class ArguingSides
{
    private const int EnoughOfOne = 2;

    /// <summary>So many people are told apart; in a thread of more, the encoder looks.</summary>
    private const int MostPeople = 24;

    /// <summary>
    /// How far apart two people must be, from 0 to 1. Low, because the linear reader errs: on the open sets two of 25 moments in debates were
    /// lost by it, and none of 268 in written threads, and a fifth of real Slack's messages needn't be read twice.
    /// </summary>
    private const double Apart = 0.08;

    private readonly Dictionary<UserId, (int Messages, LevelShares Sum)> _sides = [];

    /// <summary>Whether two people have written twice each and may argue from different levels; it stays so.</summary>
    public bool MayDiffer { get; private set; }

    public void Add(UserId author, LevelShares levels)
    {
        if (MayDiffer)
        {
            return;
        }

        var (messages, sum) = _sides.GetValueOrDefault(author);
        _sides[author] = (messages + 1, sum + levels);
        MayDiffer = _sides.Count > MostPeople
            || (messages + 1 >= EnoughOfOne && _sides.Any(side => side.Key != author && side.Value.Messages >= EnoughOfOne && Distance(side.Value.Sum, sum + levels) >= Apart));
    }

    private static double Distance(LevelShares one, LevelShares other)
    {
        var (first, second) = (one * (1 / Math.Max(1e-9, one.Argues)), other * (1 / Math.Max(1e-9, other.Argues)));
        return (Math.Abs(first.Execution - second.Execution) + Math.Abs(first.Impact - second.Impact) + Math.Abs(first.Optics - second.Optics)) / 2;
    }
}
