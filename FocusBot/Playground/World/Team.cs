namespace FocusBot.Playground.World;

/// <summary>A workspace as Slack names it on the wire.</summary>
internal sealed record Team(string Id, string Domain, string Name)
{
    public Uri Url => new($"https://{Domain}.slack.com/");
}
