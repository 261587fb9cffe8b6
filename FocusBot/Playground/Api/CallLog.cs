using System.Collections.Concurrent;
using System.Text.Json;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Api;

/// <summary>One call of the Web API, with its answer; the answer is null when none was ever given.</summary>
internal sealed record ApiCall(string Method, JsonElement Arguments, JsonElement? Answer, DateTimeOffset At)
{
    /// <summary>Errors that say that the app built the call wrongly, not that the world was against it.</summary>
    private static readonly HashSet<string> Faults =
    [
        "invalid_blocks", "invalid_blocks_format", "invalid_arguments", "invalid_json", "json_not_object", "msg_too_long", "msg_blocks_too_long",
        "no_text", "view_too_large", "unknown_method", "not_allowed_token_type", "missing_scope", "invalid_metadata_format",
        "invalid_metadata_schema", "metadata_too_large", "not_authed", "duplicate_external_id", "missing_post_type", "invalid_post_type", "invalid_form_data",
        "markdown_text_conflict", "too_many_attachments", "invalid_attachments", "invalid_ts_oldest", "invalid_ts_latest",
    ];

    public string? Error => Answer?.Text("error");

    /// <summary>Whether Slack would have understood it, whatever it then answered.</summary>
    public bool IsValid => Error is null || !Faults.Contains(Error);

    /// <summary>What <c>response_metadata.messages</c> complains about.</summary>
    public IReadOnlyList<string> Complaints =>
        [.. (Answer?.Get("response_metadata")?.Items("messages") ?? []).Select(message => message.GetString() ?? "")];

    public string? Argument(string name) => Arguments.Text(name);
}

/// <summary>Every call that came in, oldest first.</summary>
internal sealed class CallLog(Workspace workspace)
{
    private readonly ConcurrentQueue<ApiCall> _calls = new();

    public IReadOnlyList<ApiCall> All => [.. _calls];

    public void Add(ApiRequest request, ApiAnswer answer)
    {
        _calls.Enqueue(new ApiCall(request.Method, request.Arguments, answer.Body?.ToElement(), workspace.Clock.GetUtcNow()));
        workspace.Changes.Ring();
    }
}
