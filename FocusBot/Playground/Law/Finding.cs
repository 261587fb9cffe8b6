namespace FocusBot.Playground.Law;

/// <summary>Something Slack would refuse, in Slack's words.</summary>
internal sealed record Finding(string Pointer, string Problem)
{
    public override string ToString() => $"[ERROR] {Problem} [json-pointer:{Pointer}]";
}
