using FocusBot.Conversations;

namespace FocusBot.Slack.Reading;

/// <summary>What goes with a form and comes back with it: where it was opened, what it is about, and a seal over both.</summary>
/// <param name="Seal">Absent when it was not made here.</param>
internal readonly record struct SealedState(string? Seal, ChannelId? Place, string State)
{
    private const string Nowhere = "-";
    private const char Separator = ' ';

    public override string ToString() => string.Join(Separator, Seal, Place?.Value ?? Nowhere, State);

    public static SealedState Read(string text) => text.Split(Separator, 3) switch
    {
        [{ Length: > 0 } seal, Nowhere, var state] => new(seal, null, state),
        [{ Length: > 0 } seal, var place, var state] when ChannelId.Find(place) is { } channel => new(seal, channel, state),
        _ => new(null, null, ""),
    };
}
