using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace FocusBot.Slack.Receiving;

/// <summary>What of an event is kept: what FocusBot never reads is not stored, not even for a moment.</summary>
/// <remarks>
/// A message says everything twice, as <c>text</c> and as <c>blocks</c>; files and unfurled links tell more of its author than anybody asked to know;
/// the <c>name</c> of a huddle's room is what its people typed;
/// and the <c>token</c> around it is a secret of Slack's older days. Besides, half of the bytes are half of the pages on the way to the acknowledgement.
/// </remarks>
internal static class Redaction
{
    private static readonly byte[][] NeverRead = Names("token blocks attachments files root name");
    private static readonly byte[][] LookedInto = Names("event message previous_message room");

    /// <param name="root">What <paramref name="body"/> was parsed into.</param>
    /// <returns>The same JSON, with <c>null</c> in place of what is not kept.</returns>
    public static byte[] Of(JsonElement root, ReadOnlyMemory<byte> body)
    {
        var cuts = new List<Range>();
        CutFrom(root, body.Span, cuts);
        return Without(cuts, body.Span);
    }

    /// <summary>One walk through what is there, in its order: to ask for each name would be as many walks.</summary>
    private static void CutFrom(JsonElement parent, ReadOnlySpan<byte> body, List<Range> cuts)
    {
        foreach (var child in parent.EnumerateObject())
        {
            var name = JsonMarshal.GetRawUtf8PropertyName(child);
            if (IsAmong(NeverRead, name) && JsonMarshal.GetRawUtf8Value(child.Value) is var raw && body.Overlaps(raw, out var start))
            {
                cuts.Add(start..(start + raw.Length));
            }
            else if (child.Value.ValueKind is JsonValueKind.Object && IsAmong(LookedInto, name))
            {
                CutFrom(child.Value, body, cuts);
            }
        }
    }

    private static bool IsAmong(byte[][] names, ReadOnlySpan<byte> name)
    {
        foreach (var one in names)
        {
            if (name.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }

    private static byte[][] Names(string words) => [.. words.Split(' ').Select(Encoding.UTF8.GetBytes)];

    private static byte[] Without(List<Range> cuts, ReadOnlySpan<byte> body)
    {
        var nothing = "null"u8;
        var cutAway = cuts.Sum(static cut => cut.End.Value - cut.Start.Value);
        var kept = new byte[body.Length - cutAway + (cuts.Count * nothing.Length)];
        var (from, to) = (0, 0);
        foreach (var cut in cuts)
        {
            body[from..cut.Start].CopyTo(kept.AsSpan(to));
            to += cut.Start.Value - from;
            nothing.CopyTo(kept.AsSpan(to));
            (from, to) = (cut.End.Value, to + nothing.Length);
        }

        body[from..].CopyTo(kept.AsSpan(to));
        return kept;
    }
}
