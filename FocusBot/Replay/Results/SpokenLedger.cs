using FocusBot.Conversations;

namespace FocusBot.Replay.Results;

/// <summary>Whom FocusBot would have addressed, and when; over all channels, for the caps are a person's.</summary>
internal sealed class SpokenLedger
{
    private readonly Dictionary<UserId, List<DateTimeOffset>> _addressed = [];

    public void Note(UserId person, DateTimeOffset at)
    {
        if (!_addressed.TryGetValue(person, out var times))
        {
            _addressed.Add(person, times = []);
        }

        times.Add(at);
    }

    public int Since(UserId person, DateTimeOffset since) =>
        _addressed.TryGetValue(person, out var times) ? times.Count - times.FindLastIndex(time => time <= since) - 1 : 0;
}
