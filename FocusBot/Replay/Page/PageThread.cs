using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Replay.Exports.Days;
using FocusBot.Replay.Results;
using FocusBot.Replay.Watching;
using FocusBot.Reviews.Exchanges.Messages;

namespace FocusBot.Replay.Page;

/// <summary>A thread on its way to the page: as many messages as are shown, around the moment when FocusBot would have spoken.</summary>
/// <param name="finding">Absent for a thread in which it would have stayed silent.</param>
/// <param name="silence">Why it would have, in a sentence.</param>
internal sealed class PageThread(WatchedPlace place, Finding? finding, string? silence = null)
{
    private const int MostBefore = 80, MostAfter = 20;

    private readonly LinkedList<ExportMessage> _messages = [];
    private readonly List<PageMessage> _read = [];
    private int _after;

    public WatchedPlace Place => place;

    public Finding? Finding => finding;

    public string? Silence => silence;

    public IReadOnlyList<PageMessage> Messages => _read;

    /// <summary>How many messages of the thread are not shown: before and after those that are.</summary>
    public (int Before, int After) Hidden { get; private set; }

    public void Add(ExportMessage message)
    {
        var isAfter = finding is null ? _messages.Count >= MostBefore : message.Ts > finding.At;
        if (isAfter && _after++ >= MostAfter)
        {
            Hidden = (Hidden.Before, Hidden.After + 1);
            return;
        }

        if (_messages.Last is { Value.Ts: var newest } && newest >= message.Ts)
        {
            return;
        }

        _messages.AddLast(message);
        if (!isAfter && _messages.Count > MostBefore)
        {
            _messages.RemoveFirst();
            Hidden = (Hidden.Before + 1, Hidden.After);
        }
    }

    /// <summary>Reads the messages that are shown, oldest first.</summary>
    public void Read(Func<ThreadMessage, LevelReading> read)
    {
        _read.AddRange(_messages.Select(message => new PageMessage(message, read(new(message.Ts, message.Author, message.Text)))));
        _messages.Clear();
    }
}

/// <summary>A message with what was read from it.</summary>
internal sealed record PageMessage(ExportMessage Message, LevelReading Level)
{
    public MessageTs Ts => Message.Ts;
}
