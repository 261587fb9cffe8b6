using System.Buffers;
using System.Net.WebSockets;

namespace FocusBot.Slack.SocketMode;

/// <summary>What came as one message on a socket. The bytes are good until the next is read.</summary>
/// <param name="IsWhole">It is a text of a length that can be read; otherwise the bytes are its beginning and its end.</param>
internal readonly record struct SocketMessage(ReadOnlyMemory<byte> Bytes, bool IsWhole);

/// <summary>Puts the fragments of a socket's messages together.</summary>
internal sealed class SocketMessages(WebSocket socket)
{
    private const int LongestMessage = 1024 * 1024;
    private const int Fragment = 8 * 1024;

    /// <summary>So much is kept of either end of a message that is too long: the id by which it is acknowledged stands there.</summary>
    private const int End = 4 * 1024;

    private readonly ArrayBufferWriter<byte> _message = new(Fragment);

    /// <returns><see langword="null"/> once the other side has closed.</returns>
    public async Task<SocketMessage?> ReadAsync()
    {
        _message.ResetWrittenCount();
        var isWhole = true;
        while (true)
        {
            // A cancelled read would abort the socket, and with it the acknowledgements that are still to be sent.
            var part = await socket.ReceiveAsync(_message.GetMemory(Fragment), CancellationToken.None);
            if (part.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            _message.Advance(part.Count);
            isWhole = isWhole && part.MessageType is WebSocketMessageType.Text && _message.WrittenCount <= LongestMessage;
            if (!isWhole)
            {
                KeepBothEnds();
            }

            if (part.EndOfMessage)
            {
                return new(_message.WrittenMemory, isWhole);
            }
        }
    }

    private void KeepBothEnds()
    {
        if (_message.WrittenCount <= 2 * End)
        {
            return;
        }

        Span<byte> ends = stackalloc byte[2 * End];
        _message.WrittenSpan[..End].CopyTo(ends);
        _message.WrittenSpan[^End..].CopyTo(ends[End..]);
        _message.ResetWrittenCount();
        _message.Write(ends);
    }
}
