using System.Collections.Concurrent;
using FocusBot.Delivery.Upkeep;
using FocusBot.Slack.Diagnosis;

namespace FocusBot.Slack.SocketMode;

/// <summary>The sockets that this process has open or is opening, and what kept the last one from opening.</summary>
internal sealed class OpenSockets : ICheckReadiness
{
    private readonly ConcurrentDictionary<SocketConnection, bool> _sockets = [];
    private volatile DoctorFinding? _trouble;

    public int Count => _sockets.Count;

    public int Live => _sockets.Keys.Count(socket => socket.IsLive);

    public void Add(SocketConnection socket) => _sockets[socket] = true;

    public void Remove(SocketConnection socket) => _sockets.TryRemove(socket, out _);

    /// <summary>From now on it is known what to say when no socket lives.</summary>
    public void Note(DoctorFinding trouble) => _trouble = trouble;

    /// <remarks>Until the first attempt has come to its end there is nothing to complain of.</remarks>
    public ValueTask<DoctorFinding?> WhyNotAsync() => new(_sockets.Keys.Any(socket => socket.IsLive) ? null : _trouble);
}
