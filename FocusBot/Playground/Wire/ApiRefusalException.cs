namespace FocusBot.Playground.Wire;

/// <summary>The Web API's "no": HTTP 200 with <c>ok:false</c> and one of Slack's error words.</summary>
internal sealed class ApiRefusalException(string error, params IEnumerable<string> messages) : Exception(error)
{
    public string Error => Message;

    /// <summary>Where and what, for <c>response_metadata.messages</c>.</summary>
    public IReadOnlyList<string> Messages { get; } = [.. messages];

    public string? NeededScope { get; init; }

    public static void ThrowIfAny(string error, IReadOnlyList<Violation> findings)
    {
        if (findings.Count > 0)
        {
            throw new ApiRefusalException(error, findings.Select(finding => finding.ToString()));
        }
    }
}
