namespace FocusBot.Conversations;

/// <summary>A user group of the workspace, as somebody chose it in a form: its id, and what it's called there.</summary>
/// <param name="Handle">1 to 80 characters.</param>
internal sealed record GroupChoice(string Id, string Handle)
{
    private const char Between = ' ';
    private const int LongestHandle = 80;

    /// <returns><see langword="null"/> for one that can't be chosen.</returns>
    public static GroupChoice? Of(string? id, string? handle) => IdRule.IsId(id) && handle is { Length: > 0 and <= LongestHandle } ? new(id, handle) : null;

    /// <returns><see langword="null"/> when the text is no choice: what came back from outside may be damaged.</returns>
    public static GroupChoice? Find(string? text) => text?.Split(Between, 2) is [var id, var handle] ? Of(id, handle) : null;

    public override string ToString() => $"{Id}{Between}{Handle}";
}
