using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Slack.BlockKit;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Reading;

/// <summary>Reads presses of buttons, uses of shortcuts and submissions of forms.</summary>
internal static class InteractionReading
{
    /// <returns><see langword="null"/> for what FocusBot does not care about, such as a form that was closed.</returns>
    public static Understood? Of(JsonElement root) => root.RequiredText("type"u8) switch
    {
        "block_actions" => Press(root),
        "message_action" => Shortcut(root),
        "shortcut" => GlobalShortcut(root),
        "view_submission" => Submission(root),
        "block_suggestion" => Options(root),
        _ => null,
    };

    private static Understood? Press(JsonElement root)
    {
        var action = root.Items("actions"u8).FirstOrDefault(static action => action.Text("type"u8) is "button" or "overflow");
        if (action.ValueKind is JsonValueKind.Undefined || MeaningOf(action) is not var (means, value))
        {
            return null;
        }

        var container = root.Child("container"u8);
        var pressed = new ConversationEvent.ButtonPressed(
            InstallationReading.OfInteraction(root),
            root.Child("channel"u8)?.Channel("id"u8) ?? container?.Channel("channel_id"u8),
            container?.Ts("message_ts"u8) ?? root.Child("message"u8)?.Ts("ts"u8),
            User(root),
            means,
            value,
            action.RequiredTs("action_ts"u8),
            ReplyTo(root))
        {
            IsPrivate = container?.Flag("is_ephemeral"u8) is true,
            Root = container?.Ts("thread_ts"u8) ?? root.Child("message"u8)?.Ts("thread_ts"u8),
            Workspace = root.Child("team"u8)?.Text("domain"u8),
        };

        // A press does not say whether its channel is shared: inside of an organisation that has to be looked up.
        var isStranger = pressed.Installation.IsForeign(TeamOfUser(root), isShared: false);
        pressed = pressed with { MayBeStranger = pressed.Channel is not null && !isStranger && pressed.Installation.IsForeign(TeamOfUser(root), isShared: true) };
        if (pressed.Channel is { } shared && isStranger)
        {
            var outside = new ConversationEvent.PressedFromOutside(pressed.Installation, shared, pressed.User, pressed.PressedAt, pressed.Reply);
            return new(outside, IdOf(pressed, container), LaneRule.LaneOf(outside));
        }

        return new(FormAgain.Read(pressed, Trigger(root)), IdOf(pressed, container), LaneOf(pressed, root)) { Trigger = Trigger(root) };
    }

    /// <returns>What the press means, and the value that goes with it; <see langword="null"/> for a menu that isn't FocusBot's.</returns>
    private static (string Action, string Value)? MeaningOf(JsonElement action) => action.Text("type"u8) is "overflow"
        ? MenuBlock.Read(action.Child("selected_option"u8)?.Text("value"u8) ?? "")
        : (action.RequiredText("action_id"u8), action.Text("value"u8) ?? "");

    private static string IdOf(ConversationEvent.ButtonPressed pressed, JsonElement? container) =>
        $"press/{pressed.User}/{pressed.PressedAt}/{pressed.Action}/{pressed.Channel}/{pressed.Message?.ToString() ?? container?.Token("view_id"u8)}";

    /// <summary>The thread, when the press says it: Slack does for most messages, and promises it for none.</summary>
    private static string LaneOf(ConversationEvent.ButtonPressed pressed, JsonElement root)
    {
        var message = root.Child("message"u8);
        var thread = root.Child("container"u8)?.Ts("thread_ts"u8) ?? message?.Ts("thread_ts"u8) ?? message?.Ts("ts"u8);
        return pressed.Channel is { } channel && thread is { } root_ ? LaneRule.Thread(channel, root_) : LaneRule.LaneOf(pressed);
    }

    private static Understood Shortcut(JsonElement root)
    {
        var message = root.RequiredChild("message"u8);
        var ts = message.RequiredTs("ts"u8);
        var used = new ConversationEvent.ShortcutUsed(
            InstallationReading.OfInteraction(root),
            root.RequiredChild("channel"u8).RequiredChannel("id"u8),
            ts,
            message.Ts("thread_ts"u8) ?? ts,
            User(root),
            root.RequiredText("callback_id"u8),
            ReplyTo(root));
        var moment = root.Text("action_ts"u8) ?? Fingerprint.Of(root.RequiredText("trigger_id"u8));
        return new(used, $"shortcut/{used.User}/{moment}", LaneRule.LaneOf(used)) { Trigger = Trigger(root) };
    }

    /// <summary>Wherever somebody was: it comes without a channel, and without an address at which to answer.</summary>
    private static Understood GlobalShortcut(JsonElement root)
    {
        var used = new ConversationEvent.GlobalShortcutUsed(InstallationReading.OfInteraction(root), User(root), root.RequiredText("callback_id"u8));
        var moment = root.Text("action_ts"u8) ?? Fingerprint.Of(root.RequiredText("trigger_id"u8));
        return new(used, $"shortcut/{used.User}/{moment}", LaneRule.LaneOf(used)) { Trigger = Trigger(root) };
    }

    private static Understood Submission(JsonElement root)
    {
        var view = root.RequiredChild("view"u8);
        var opened = SealedState.Read(view.Text("private_metadata"u8) ?? "");
        var submitted = new ConversationEvent.FormSubmitted(
            InstallationReading.OfInteraction(root),
            User(root),
            view.RequiredText("callback_id"u8),
            opened.State,
            FormState.Of(view),
            view.RequiredToken("id"u8))
        {
            Place = opened.Place,
            Workspace = root.Child("team"u8)?.Text("domain"u8),
        };
        var moment = Fingerprint.Of(root.Text("trigger_id"u8) ?? view.Text("hash"u8) ?? "");
        return new(submitted, $"form/{submitted.FormId}/{moment}", LaneRule.LaneOf(submitted)) { Trigger = Trigger(root), Seal = opened.Seal };
    }

    /// <remarks>It's answered at once or not at all, so nothing has to know it again. Where a stranger's form would be, nothing is offered.</remarks>
    private static Understood? Options(JsonElement root)
    {
        var asked = new ConversationEvent.OptionsAsked(InstallationReading.OfInteraction(root), User(root), new(root.Text("value"u8) ?? ""));
        return asked.Installation.IsForeign(TeamOfUser(root), isShared: true) ? null : new(asked, $"options/{asked.User}", LaneRule.LaneOf(asked));
    }

    private static string? TeamOfUser(JsonElement root) => root.RequiredChild("user"u8).Id("team_id"u8);

    private static UserId User(JsonElement root) => root.RequiredChild("user"u8).RequiredUser("id"u8);

    private static ReplyAddress? ReplyTo(JsonElement root) => root.Text("response_url"u8) is { } address ? new(address) : null;

    private static TriggerId? Trigger(JsonElement root) => TriggerId.Find(root.Text("trigger_id"u8));
}
