using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FocusBot.Tests.Adversaries;

/// <summary>Takes each call whole, answers all of them with the same bytes, and hangs up.</summary>
internal sealed class RawAnswer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;
    private readonly Task _serving;
    private int _calls;

    private RawAnswer(byte[] answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}/api/");

    public int Calls => Volatile.Read(ref _calls);

    public static RawAnswer Of(byte[] answer) => new(answer);

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
            await AnswerAsync(connection.GetStream()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var (buffer, read) = (new byte[16 * 1024], new StringBuilder());
        while (!IsWhole($"{read}"))
        {
            var bytes = await stream.ReadAsync(buffer);
            if (bytes == 0)
            {
                return;
            }

            read.Append(Encoding.Latin1.GetString(buffer, 0, bytes));
        }

        Interlocked.Increment(ref _calls);
        await stream.WriteAsync(_answer);
    }

    private static bool IsWhole(string call)
    {
        const string end = "\r\n\r\n", length = "Content-Length: ";
        var (head, body) = (call.IndexOf(end, StringComparison.Ordinal), call.IndexOf(length, StringComparison.OrdinalIgnoreCase));
        return head >= 0 && (body < 0
            ? !call.Contains("Transfer-Encoding", StringComparison.OrdinalIgnoreCase) || call.EndsWith("0\r\n\r\n", StringComparison.Ordinal)
            : call.Length - head - end.Length >= int.Parse(call[(body + length.Length)..call.IndexOf('\r', body)], System.Globalization.CultureInfo.InvariantCulture));
    }
}
