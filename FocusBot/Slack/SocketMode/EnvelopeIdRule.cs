using System.Text;

namespace FocusBot.Slack.SocketMode;

/// <summary>Finds the id by which a message can be acknowledged that cannot be read.</summary>
internal static class EnvelopeIdRule
{
    private const int LongestId = 100;

    /// <remarks>Where people write these words, their quotation marks are escaped: a name and its colon stand so in no text.</remarks>
    /// <returns><see langword="null"/> when there is none.</returns>
    public static string? FindIn(ReadOnlySpan<byte> message)
    {
        for (var name = "\"envelope_id\""u8; message.IndexOf(name) is var at and >= 0;)
        {
            message = message[(at + name.Length)..];
            var value = AfterSpaces(message);
            if (value is [(byte)':', ..] && AfterSpaces(value[1..]) is [(byte)'"', ..] quoted && quoted[1..].IndexOf((byte)'"') is > 0 and <= LongestId and var length)
            {
                var id = quoted.Slice(1, length);
                return id.Contains((byte)'\\') || id.ContainsAnyExceptInRange((byte)'!', (byte)'~') ? null : Encoding.ASCII.GetString(id);
            }
        }

        return null;
    }

    private static ReadOnlySpan<byte> AfterSpaces(ReadOnlySpan<byte> json) => json.TrimStart(" \t\r\n"u8);
}
