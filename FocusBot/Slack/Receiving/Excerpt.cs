using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using FocusBot.Slack.Reading;

namespace FocusBot.Slack.Receiving;

/// <summary>What of an event is kept: what FocusBot never reads is not stored, not even for a moment.</summary>
/// <remarks>
/// A message says everything twice, as <c>text</c> and as <c>blocks</c>; files and unfurled links tell more of its author than anybody asked to know;
/// and the <c>token</c> around it is a secret of Slack's older days. Besides, half of the bytes are half of the pages on the way to the acknowledgement.
/// </remarks>
internal static class Excerpt
{
    private static readonly byte[][] NeverRead = [.. "token blocks attachments files root".Split(' ').Select(Encoding.UTF8.GetBytes)];

    /// <param name="root">What <paramref name="body"/> was parsed into.</param>
    /// <returns>The same JSON, with <c>null</c> in place of what is not kept.</returns>
    public static byte[] Of(JsonElement root, ReadOnlyMemory<byte> body)
    {
        var cuts = new List<Range>();
        CutFrom(root, body.Span, cuts);
        if (root.Child("event"u8) is { } happened)
        {
            CutFrom(happened, body.Span, cuts);
            CutFrom(happened.Child("message"u8), body.Span, cuts);
            CutFrom(happened.Child("previous_message"u8), body.Span, cuts);
        }

        cuts.Sort(static (one, other) => one.Start.Value.CompareTo(other.Start.Value));
        return Without(cuts, body.Span);
    }

    private static void CutFrom(JsonElement? message, ReadOnlySpan<byte> body, List<Range> cuts)
    {
        foreach (var name in NeverRead)
        {
            if (message?.TryGetProperty(name, out var value) is true && JsonMarshal.GetRawUtf8Value(value) is var raw && body.Overlaps(raw, out var start))
            {
                cuts.Add(start..(start + raw.Length));
            }
        }
    }

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
