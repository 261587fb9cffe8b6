using System.Buffers;
using System.Net.WebSockets;

namespace FocusBot.Slack.SocketMode;

/// <summary>Puts the fragments of a socket's messages together.</summary>
internal sealed class SocketMessages(WebSocket socket)
{
    private const int LongestMessage = 1024 * 1024;
    private const int Fragment = 8 * 1024;

    private readonly ArrayBufferWriter<byte> _message = new(Fragment);

    /// <returns>
    /// The bytes, until the next call; nothing for a message that is too long or not text; <see langword="null"/> once the other side has closed.
    /// </returns>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync()
    {
        _message.ResetWrittenCount();
        var isUsable = true;
        while (true)
        {
            // A cancelled read would abort the socket, and with it the acknowledgements that are still to be sent.
            var part = await socket.ReceiveAsync(_message.GetMemory(Fragment), CancellationToken.None);
            if (part.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            _message.Advance(part.Count);
            if (part.MessageType is not WebSocketMessageType.Text || _message.WrittenCount > LongestMessage)
            {
                isUsable = false;
                _message.ResetWrittenCount();
            }

            if (part.EndOfMessage)
            {
                return isUsable ? _message.WrittenMemory : ReadOnlyMemory<byte>.Empty;
            }
        }
    }
}
