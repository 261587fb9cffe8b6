namespace FocusBot.Tests.Playground;

/// <summary>Ordinary views, so that a test names only what is special about its own.</summary>
internal static class GivenView
{
    public static object Text(string text) => new { type = "plain_text", text };

    /// <summary>A modal with one required choice and one optional line of text.</summary>
    public static object Modal(string title = "Which level?", bool notify = false) => new
    {
        type = "modal",
        callback_id = "level_modal",
        private_metadata = "thread-1",
        notify_on_close = notify,
        title = Text(title),
        submit = Text("Save"),
        blocks = new object[]
        {
            new { type = "input", block_id = "level", label = Text("I argue from"), element = Choice },
            new
            {
                type = "input", block_id = "link", optional = true, label = Text("Link"), element = new { type = "plain_text_input", action_id = "link" },
            },
        },
    };

    public static object Home(string text) => new
    {
        type = "home",
        blocks = new object[]
        {
            new
            {
                type = "section", text = Text(text), accessory = new { type = "button", action_id = "mute", value = "all", text = Text("Mute") },
            },
        },
    };

    private static object Choice => new
    {
        type = "radio_buttons",
        action_id = "level",
        options = new[] { new { text = Text("Impact"), value = "impact" }, new { text = Text("Execution"), value = "execution" } },
    };
}
