namespace FocusBot.Playground.Wire;

/// <summary>Something Slack would refuse, in Slack's words.</summary>
internal sealed record Violation(string Pointer, string Problem)
{
    public override string ToString() => $"[ERROR] {Problem} [json-pointer:{Pointer}]";
}
