using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using System.Text.Json;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.WebApi;

/// <summary>Reads what Slack answered. It trusts nothing: a proxy may have answered in Slack's place.</summary>
internal static class SlackAnswer
{
    private const int LongestWord = 80, LongestScopes = 1_000;

    private static readonly SearchValues<char> OfWords = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");
    private static readonly SearchValues<char> OfScopes = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_.:,");
    private static readonly TimeSpan WaitIfUnsaid = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>The answer of a method: an object whose <c>ok</c> tells success from failure, nearly always with status 200.</summary>
    /// <remarks>Only Slack's own words in Slack's own form are certain. Somebody on the way who answers in its place may do so after Slack has done what was asked.</remarks>
    public static SlackResult OfMethod(HttpResponseMessage answer, byte[] body, DateTimeOffset now) => (answer.StatusCode, JsonParts.TryParse(body)) switch
    {
        (HttpStatusCode.TooManyRequests, _) => Limited(answer, now),
        ( >= HttpStatusCode.InternalServerError, _) => new SlackResult.Unknown(StatusWord(answer)),
        (_, { } json) when Is(json, "ok", JsonValueKind.False) => Failure(json, answer, now),
        (HttpStatusCode.OK, { } json) when Is(json, "ok", JsonValueKind.True) => new SlackResult.Ok(json) { Headers = HeadersOf(answer) },
        (HttpStatusCode.OK, _) => new SlackResult.Unknown("not_json"),
        _ => new SlackResult.Unknown(StatusWord(answer)),
    };

    /// <summary>The answer of a reply address: often the bare word <c>ok</c>, or an error word with a status of 400 or more.</summary>
    public static SlackResult OfReplyAddress(HttpResponseMessage answer, byte[] body, DateTimeOffset now) => (answer.StatusCode, JsonParts.TryParse(body)) switch
    {
        (HttpStatusCode.TooManyRequests, _) => Limited(answer, now),
        ( >= HttpStatusCode.InternalServerError, _) => new SlackResult.Unknown(StatusWord(answer)),
        (_, { } json) when Is(json, "ok", JsonValueKind.False) => Failure(json, answer, now),
        (HttpStatusCode.OK, { } json) when Is(json, "ok", JsonValueKind.True) => new SlackResult.Ok(default),
        (HttpStatusCode.OK, null) when Text(body) is "" or "ok" => new SlackResult.Ok(default),
        ( >= HttpStatusCode.BadRequest, _) when BareWord(body) is { } word => new SlackResult.Error(word),
        _ => new SlackResult.Unknown(StatusWord(answer)),
    };

    private static SlackResult Failure(JsonElement json, HttpResponseMessage answer, DateTimeOffset now) => Word(json.Text("error")) switch
    {
        null => new SlackResult.Unknown("unreadable_error"),
        "ratelimited" or "rate_limited" => Limited(answer, now),
        var word => new SlackResult.Error(word)
        {
            Needed = Scopes(json.Text("needed")),
            Provided = Scopes(json.Text("provided")),
            Headers = HeadersOf(answer),
        },
    };

    private static SlackResult.Limited Limited(HttpResponseMessage answer, DateTimeOffset now) => new(Wait(answer, now)) { Headers = HeadersOf(answer) };

    private static bool Is(JsonElement json, string property, JsonValueKind kind) => json.Part(property)?.ValueKind == kind;

    private static TimeSpan Wait(HttpResponseMessage answer, DateTimeOffset now)
    {
        var asked = answer.Headers.RetryAfter is { } retry ? retry.Delta ?? retry.Date - now : null;
        var wait = asked ?? WaitIfUnsaid;
        return wait < ShortestWait ? ShortestWait : wait > LongestWait ? LongestWait : wait;
    }

    private static AnswerHeaders HeadersOf(HttpResponseMessage answer) => new(
        answer.Headers.Date,
        answer.Headers.TryGetValues("x-oauth-scopes", out var scopes) ? string.Join(',', scopes) : null);

    private static string StatusWord(HttpResponseMessage answer) => $"http_{(int)answer.StatusCode:D}";

    private static string Text(byte[] body) => body.Length <= 80 ? Encoding.UTF8.GetString(body).Trim() : "too long for a word";

    /// <remarks>Slack's words are of several parts, as <c>expired_url</c>; <c>forbidden</c> may be anybody's.</remarks>
    private static string? BareWord(byte[] body) => Word(Text(body)) is { } word && word.Trim('_').Contains('_', StringComparison.Ordinal) ? word : null;

    /// <remarks>An error word is stored, logged and shown, so nothing but a word may pass for one.</remarks>
    public static bool IsWord([NotNullWhen(true)] string? text) => text is { Length: > 0 and <= LongestWord } && !text.AsSpan().ContainsAnyExcept(OfWords);

    private static string? Word(string? text) => IsWord(text) ? text : null;

    private static string? Scopes(string? text) => text is { Length: > 0 and <= LongestScopes } && !text.AsSpan().ContainsAnyExcept(OfScopes) ? text : null;
}
