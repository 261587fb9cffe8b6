using FocusBot.Conversations;
using FocusBot.Replay.Exports.Days;

namespace FocusBot.Replay.Watching;

/// <summary>The newest messages of a channel that do not say that anybody answered them: not every export says so.</summary>
internal sealed class LoneMessages
{
    private const int MostKept = 2_000;

    private readonly Dictionary<MessageTs, ExportMessage> _kept = [];
    private readonly Queue<MessageTs> _oldest = [];

    public void Add(ExportMessage message)
    {
        if (_kept.TryAdd(message.Ts, message))
        {
            _oldest.Enqueue(message.Ts);
        }

        if (_oldest.Count > MostKept)
        {
            _kept.Remove(_oldest.Dequeue());
        }
    }

    /// <summary>Somebody has answered it after all.</summary>
    public ExportMessage? Take(MessageTs ts) => _kept.Remove(ts, out var message) ? message : null;
}
