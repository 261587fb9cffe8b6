namespace FocusBot.Delivery.Installations;

/// <summary>Changes a token for the next one, before it ends.</summary>
internal interface IRenewTokens
{
    Task<Renewal> RenewAsync(InstalledToken token, CancellationToken cancellationToken);
}

/// <summary>What came of it. A closed set.</summary>
internal abstract record Renewal
{
    private Renewal() { }

    public sealed record Renewed(InstalledToken Token) : Renewal;

    /// <summary>Trying again won't help: it has to be installed again.</summary>
    /// <param name="Word">The workspace's own word for why.</param>
    public sealed record Refused(string Word) : Renewal;

    /// <summary>Not now.</summary>
    public sealed record Unavailable(string Word) : Renewal;
}
