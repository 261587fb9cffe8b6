using FocusBot.Conversations;

namespace FocusBot.Slack.Reading;

/// <summary>A form that did not open in its three seconds can be asked for again: a press of this button counts as the request itself.</summary>
internal static class FormAgain
{
    private const string Action = "form.again";
    private const char Separator = '\n';
    private const int LongestValue = 2_000;

    private const string Command = "command", Shortcut = "shortcut", Press = "press";

    /// <returns>Without a button when the request is too long to be restated.</returns>
    public static Card CardFor(ConversationEvent request) => Restate(request) is { Length: <= LongestValue } value
        ? Card.Of(
            new CardPart.Paragraph("The form took too long to open. Press the button to open it."),
            new CardPart.Buttons([new("Open the form", Action, value)])) with { LeavesButton = true }
        : Card.Saying("The form took too long to open. Please try again.") with { LeavesButton = true };

    /// <returns>The request that the button restates; any other press is itself.</returns>
    /// <remarks>Only who pressed and where come from the press, so a forged value can ask for nothing but what its forger may ask for.</remarks>
    public static ConversationEvent Read(ConversationEvent.ButtonPressed pressed, TriggerId? trigger) =>
        pressed is not { Action: Action, Channel: { } channel } ? pressed : pressed.Value.Text.Split(Separator, 3) switch
        {
            [Command, var words] when pressed.Reply is { } reply => new ConversationEvent.CommandGiven(
                pressed.Installation, channel, pressed.User, new(words), reply, InvocationOf(pressed, trigger)),
            [Shortcut, var place, var name] when ReadPlace(place) is var (ts, root) => new ConversationEvent.ShortcutUsed(
                pressed.Installation, channel, ts, root, pressed.User, name, pressed.Reply),
            [Press, var action, var value] => pressed with { Action = action, Value = value },
            _ => pressed,
        };

    private static string? Restate(ConversationEvent request) => request switch
    {
        ConversationEvent.CommandGiven given => string.Join(Separator, Command, given.Words.Marked.ReplaceLineEndings(" ")),
        ConversationEvent.ShortcutUsed used => string.Join(Separator, Shortcut, $"{used.Ts} {used.Root}", used.Shortcut),
        ConversationEvent.ButtonPressed pressed => string.Join(Separator, Press, pressed.Action, pressed.Value.Text),
        _ => null,
    };

    private static string InvocationOf(ConversationEvent.ButtonPressed pressed, TriggerId? trigger) =>
        Fingerprint.Of(trigger?.Value ?? $"{pressed.User} {pressed.PressedAt}");

    private static (MessageTs Ts, MessageTs Root)? ReadPlace(string place) =>
        place.Split(' ') is [var first, var second] && MessageTs.TryParse(first, out var ts) && MessageTs.TryParse(second, out var root)
            ? (ts, root)
            : null;
}
