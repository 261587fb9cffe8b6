using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Sending;

/// <summary>One page of a thread, the oldest first, or of a channel, the newest first.</summary>
/// <param name="Cursor">Absent on the last page.</param>
internal sealed record MessagePage(IReadOnlyList<JsonElement> Messages, string? Cursor)
{
    /// <returns><see langword="null"/> for an answer without messages: it is not Slack's, and must not pass for an empty thread.</returns>
    public static MessagePage? Read(JsonElement body) => body.Part("messages") is { ValueKind: JsonValueKind.Array }
        ? new([.. body.Items("messages")], body.Part("response_metadata")?.Text("next_cursor") is { Length: > 0 } cursor ? cursor : null)
        : null;

    public MessageTs? Last => Messages.Select(TsOf).LastOrDefault(ts => ts is not null);

    public MessageTs? First => Messages.Select(TsOf).FirstOrDefault(ts => ts is not null);

    /// <summary>How many replies the thread has, said by its root, which Slack may leave out on later pages.</summary>
    public int? Replies => Roots.Select(root => root.Part("reply_count") is { ValueKind: JsonValueKind.Number } count && count.TryGetInt32(out var number) ? number : (int?)null)
        .FirstOrDefault(count => count is >= 0);

    public MessageTs? LatestReply => Roots.Select(root => MessageTs.TryParse(root.Text("latest_reply"), out var ts) ? ts : (MessageTs?)null).FirstOrDefault(ts => ts is not null);

    public static MessageTs? TsOf(JsonElement message) => MessageTs.TryParse(message.Text("ts"), out var ts) ? ts : null;

    private IEnumerable<JsonElement> Roots => Messages.Where(message => message.Text("thread_ts") is { } root && root == message.Text("ts"));
}
