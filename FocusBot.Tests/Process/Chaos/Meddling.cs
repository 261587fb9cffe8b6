namespace FocusBot.Tests.Process.Chaos;

/// <summary>What a middlebox does to one request.</summary>
/// <param name="Name">What it is called in the table.</param>
internal sealed record Meddling(string Name)
{
    public static Meddling None { get; } = new("nothing");

    /// <summary>Completes when the request may go on; whoever sent it may have gone away meanwhile.</summary>
    public Func<Task>? Hold { get; init; }

    /// <summary>How often it is passed on: 0 is never, 2 is once too often.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Where it is passed on to; absent: to where it was going.</summary>
    public Uri? To { get; init; }

    /// <summary>What is answered in the place of what came back.</summary>
    public FalseAnswer? Instead { get; init; }

    /// <summary>The connection breaks in the place of an answer.</summary>
    public bool Cuts { get; init; }

    /// <summary>Half of the answer comes, and looks whole.</summary>
    public bool Halves { get; init; }
}

/// <summary>An answer that Slack never gave.</summary>
internal sealed record FalseAnswer(int Status, string ContentType, string Body);

/// <summary>A request as it came, to be passed on as often as one likes.</summary>
internal sealed record PassingRequest(string Method, string PathAndQuery, IReadOnlyList<KeyValuePair<string, string?>> Headers, byte[] Body)
{
    /// <summary>The last part of its path: a method of Slack's, or what FocusBot is told.</summary>
    public string Name => PathAndQuery.Split('?')[0].Split('/')[^1];
}

/// <summary>What a middlebox does to one message on a socket.</summary>
internal enum FrameMeddling
{
    None,

    /// <summary>It never arrives.</summary>
    Swallow,

    /// <summary>It arrives twice.</summary>
    Double,

    /// <summary>It arrives late, and with it all that comes behind it.</summary>
    Delay,

    /// <summary>It never arrives, and the connection breaks.</summary>
    Cut,
}
