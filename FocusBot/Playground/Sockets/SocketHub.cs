using System.Collections.Immutable;
using System.Net.WebSockets;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Sockets;

/// <summary>The app's open connections. A delivery goes to any one of them, each in its turn.</summary>
internal sealed class SocketHub(Workspace workspace)
{
    public const int Most = 10;

    /// <summary>How long a connection lives on after it has been told to go.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private ImmutableList<AppSocket> _connections = [];
    private int _turn;

    public int Count => _connections.Count;

    public AppSocket? Next()
    {
        var all = _connections;
        var fresh = all.RemoveAll(connection => connection.IsRetiring);
        var candidates = fresh.IsEmpty ? all : fresh;
        return candidates.IsEmpty ? null : candidates[(int)((uint)Interlocked.Increment(ref _turn) % candidates.Count)];
    }

    public async Task ServeAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var connection = new AppSocket(socket);
        if (Count >= Most)
        {
            await connection.RetireAsync("too_many_websockets", cancellationToken);
            return;
        }

        ImmutableInterlocked.Update(ref _connections, all => all.Add(connection));
        try
        {
            await connection.SendAsync(SocketFrames.Hello(Count, workspace), cancellationToken);
            workspace.Changes.Ring();
            await connection.ReadAsync(cancellationToken);
        }
        finally
        {
            ImmutableInterlocked.Update(ref _connections, all => all.Remove(connection));
            workspace.Changes.Ring();
        }
    }

    public void DropAll() => _connections.ForEach(connection => connection.Drop());

    /// <summary>Tells every connection to go, and drops each that is still there after <see cref="Grace"/>.</summary>
    /// <param name="reason">warning, refresh_requested or link_disabled.</param>
    public async Task RetireAllAsync(string reason, CancellationToken cancellationToken)
    {
        var retiring = _connections;
        await Task.WhenAll(retiring.Select(connection => connection.RetireAsync(reason, cancellationToken)));
        _ = DropLaterAsync(retiring, cancellationToken);
    }

    private async Task DropLaterAsync(ImmutableList<AppSocket> retiring, CancellationToken cancellationToken)
    {
        await Task.Delay(Grace, workspace.Clock, cancellationToken);
        retiring.ForEach(connection => connection.Drop());
    }
}
