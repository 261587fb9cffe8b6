namespace FocusBot.Slack.SocketMode;

/// <summary>What came of asking Slack for an address to connect to. A closed set.</summary>
internal abstract record SocketTicket
{
    private SocketTicket() { }

    /// <summary>Good for one connection, soon. The address is a secret: it prints as nothing.</summary>
    public sealed record Given(Uri Url) : SocketTicket
    {
        public override string ToString() => "(ticket)";
    }

    /// <summary>Not now; ask again later, and not before <paramref name="RetryAfter"/> when Slack named a time.</summary>
    public sealed record Failed(string Reason, TimeSpan? RetryAfter = null) : SocketTicket;

    /// <summary>Asking again will not help.</summary>
    /// <param name="Error">Slack's own word for it.</param>
    public sealed record Refused(string Error) : SocketTicket;
}
