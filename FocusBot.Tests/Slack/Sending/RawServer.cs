using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FocusBot.Tests.Slack.Sending;

/// <summary>Answers the first call on each connection and keeps it open; reads the second to its end, and hangs up on it.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private static readonly byte[] Fine = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"ok\":true}");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _bytesOfTheAnswer;
    private readonly Task _serving;
    private int _calls;

    private RawServer(int bytesOfTheAnswer)
    {
        _bytesOfTheAnswer = bytesOfTheAnswer;
        _listener.Start();
        _serving = ServeAsync();
    }

    public EndPoint Address => _listener.LocalEndpoint;

    public int Calls => Volatile.Read(ref _calls);

    /// <param name="bytesOfTheAnswer">How much of an answer the second call gets before the line goes dead.</param>
    public static RawServer Start(int bytesOfTheAnswer) => new(bytesOfTheAnswer);

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var connection = await _listener.AcceptTcpClientAsync();
            var stream = connection.GetStream();
            await ReadCallAsync(stream);
            await stream.WriteAsync(Fine);
            await ReadCallAsync(stream);
            await stream.WriteAsync(Fine.AsMemory(0, _bytesOfTheAnswer));
        }
    }

    /// <summary>A call's body is <c>{}</c>, wherever the packets end.</summary>
    private async Task ReadCallAsync(NetworkStream stream)
    {
        var (buffer, read) = (new byte[4096], new StringBuilder());
        while (!$"{read}".EndsWith("{}", StringComparison.Ordinal))
        {
            var bytes = await stream.ReadAsync(buffer);
            if (bytes == 0)
            {
                return;
            }

            read.Append(Encoding.ASCII.GetString(buffer, 0, bytes));
        }

        Interlocked.Increment(ref _calls);
    }
}
