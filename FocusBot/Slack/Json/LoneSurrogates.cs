using System.Buffers.Text;

namespace FocusBot.Slack.Json;

/// <summary>Half of a surrogate pair, escaped, is good JSON and no text: everything that reads it as text, or compares a name with it, would throw.</summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    private static readonly byte[] Replacement = @"\ufffd"u8.ToArray();

    /// <returns>The same bytes when there is none; else a copy of the same length in which each reads as U+FFFD.</returns>
    public static ReadOnlyMemory<byte> Replaced(ReadOnlyMemory<byte> json)
    {
        byte[]? copy = null;
        for (var at = NextEscape(json.Span, 0); at >= 0; at = NextEscape(json.Span, at))
        {
            if (UnitAt(json.Span, at) is not { } unit)
            {
                at += 2;
            }
            else if (!char.IsSurrogate(unit))
            {
                at += EscapeLength;
            }
            else if (char.IsHighSurrogate(unit) && UnitAt(json.Span, at + EscapeLength) is { } next && char.IsLowSurrogate(next))
            {
                at += 2 * EscapeLength;
            }
            else
            {
                copy ??= json.ToArray();
                Replacement.CopyTo(copy, at);
                at += EscapeLength;
            }
        }

        return copy ?? json;
    }

    private static int NextEscape(ReadOnlySpan<byte> json, int from) =>
        from < json.Length && json[from..].IndexOf((byte)'\\') is var offset and >= 0 ? from + offset : -1;

    /// <returns>What a <c>\uXXXX</c> that begins there stands for.</returns>
    private static char? UnitAt(ReadOnlySpan<byte> json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && Utf8Parser.TryParse(json.Slice(at + 2, 4), out ushort unit, out var read, 'x') && read == 4
            ? (char)unit
            : null;
}
