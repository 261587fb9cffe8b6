using System.Text.Json;

namespace FocusBot.Slack.WebApi;

/// <summary>What came of one call to Slack. A closed set. None of it prints what Slack sent.</summary>
internal abstract record SlackResult
{
    private SlackResult() { }

    /// <summary>What Slack said beside the answer itself.</summary>
    public AnswerHeaders Headers { get; init; }

    /// <summary>One word for a log: what Slack said, or what stood in the way.</summary>
    public string Why() => this switch
    {
        Error(var word) => word,
        NotSent(var reason) => reason,
        Unknown(var reason) => reason,
        Limited => "rate_limited",
        _ => "ok",
    };

    /// <param name="Body">The whole answer; undefined where Slack answers with nothing to read.</param>
    public sealed record Ok(JsonElement Body) : SlackResult
    {
        public override string ToString() => nameof(Ok);
    }

    /// <summary>Slack understood and did not do it.</summary>
    /// <param name="Word">Slack's own error word, for example <c>not_in_channel</c>.</param>
    public sealed record Error(string Word) : SlackResult
    {
        /// <summary>The scope that was missing, when one was.</summary>
        public string? Needed { get; init; }

        /// <summary>The scopes that the token has, when one was missing.</summary>
        public string? Provided { get; init; }
    }

    /// <summary>Slack asks to wait. Nothing was done.</summary>
    public sealed record Limited(TimeSpan RetryAfter) : SlackResult;

    /// <summary>The call certainly did not arrive.</summary>
    public sealed record NotSent(string Reason) : SlackResult;

    /// <summary>The call may or may not have been carried out.</summary>
    public sealed record Unknown(string Reason) : SlackResult;
}

/// <summary>What Slack says beside every answer.</summary>
/// <param name="Date">Slack's clock.</param>
/// <param name="GrantedScopes">The scopes of the token, separated by commas.</param>
internal readonly record struct AnswerHeaders(DateTimeOffset? Date, string? GrantedScopes);
