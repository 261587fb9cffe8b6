using System.Net;
using System.Net.Sockets;

namespace FocusBot.Benchmarks.Delivery;

/// <summary>One keep-alive connection, without an HTTP client in between that would cost more than the server.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[4096];

    public static async Task<IReadOnlyList<RawConnection>> OpenAsync(Uri server, int count)
    {
        var connections = Enumerable.Range(0, count).Select(_ => new RawConnection()).ToList();
        foreach (var connection in connections)
        {
            await connection._socket.ConnectAsync(IPAddress.Loopback, server.Port);
        }

        return connections;
    }

    /// <summary>Sends a request and waits for its answer, which must be a 200 without a body.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        var read = 0;
        do
        {
            var more = await _socket.ReceiveAsync(_answer.AsMemory(read));
            read = more > 0 ? read + more : throw new InvalidOperationException("The server hung up.");
        }
        while (!_answer.AsSpan(0, read).EndsWith("\r\n\r\n"u8));

        if (!_answer.AsSpan().StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException("The server did not answer 200.");
        }
    }

    public void Dispose() => _socket.Dispose();
}
