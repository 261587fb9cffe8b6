using FocusBot.Tests.Playground;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FocusBot.Tests.Browser;

/// <summary>Whatever an app may send is drawn as Slack draws it, and can be worked.</summary>
[Collection(InBrowser.Name)]
public sealed class BlockKitTests(Chromium chromium)
{
    private static readonly object Option = new { text = new { type = "plain_text", text = "First" }, value = "first" };

    [BrowserFact]
    public async Task Every_block_is_drawn()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        await host.CallAsync("chat.postMessage", new { channel = channel.Id, text = "Everything", blocks = Blocks() });
        await using var window = await Window.OpenAsync(chromium.Browser, host.Address, ana.Name, "", new(1280, 1500));
        var message = window.Channel.Locator("article.message").Last;

        await Expect(message.Locator("h3")).ToHaveTextAsync("A header 🎉");
        await Expect(message.Locator(".blocks b")).ToHaveTextAsync("bold");
        await Expect(message.Locator("blockquote")).ToHaveTextAsync("a quote");
        await Expect(message.Locator(".fields .text")).ToHaveCountAsync(2);
        await Expect(message.Locator("hr")).ToHaveCountAsync(1);
        await Expect(message.Locator("figure.chart svg rect")).ToHaveCountAsync(3);
        await Expect(message.Locator("figure.chart svg path")).ToHaveCountAsync(2);
        await Expect(message.Locator("table caption")).ToHaveTextAsync("A table");
        await Expect(message.Locator(".rich li")).ToHaveTextAsync(["one", "two"]);
        await Expect(message.GetByRole(AriaRole.Img, new() { Name = "A fox" })).ToBeVisibleAsync();
        await Expect(message.Locator(".block-other")).ToHaveCountAsync(0);
        await window.PictureAsync("blocks");
        Assert.Empty(window.Troubles);
    }

    [BrowserFact]
    public async Task Every_element_tells_the_app_what_was_done()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        await host.CallAsync("chat.postMessage", new { channel = channel.Id, text = "Elements", blocks = Blocks() });
        await using var window = await Window.OpenAsync(chromium.Browser, host.Address, ana.Name, "", new(1280, 1500));
        var message = window.Channel.Locator("article.message").Last;

        await message.GetByRole(AriaRole.Button, new() { Name = "Delete all" }).ClickAsync();
        await window.Page.Locator("#confirm").GetByRole(AriaRole.Button, new() { Name = "Yes" }).ClickAsync();
        await message.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        await message.Locator("[popover]:popover-open").GetByRole(AriaRole.Button, new() { Name = "First" }).ClickAsync();
        await message.Locator("select").SelectOptionAsync("first");
        await message.GetByRole(AriaRole.Radio).CheckAsync();
        await message.GetByRole(AriaRole.Checkbox).CheckAsync();
        await message.GetByRole(AriaRole.Button, new() { Name = "Of use" }).ClickAsync();

        string[] wanted = ["danger", "over", "select", "radio", "check", "use"];
        await Eventually.TrueAsync(
            () => wanted.All(action => host.Echo.Told.Any(told => told.Door is "action" && told.Json.GetProperty("actions")[0].GetProperty("action_id").GetString() == action)),
            "the app heard of everything that was pressed");
        Assert.Empty(window.Troubles);
    }

    private static object[] Blocks() =>
    [
        new { type = "header", text = Plain("A header :tada:") },
        new { type = "section", text = new { type = "mrkdwn", text = "*bold* _italic_ ~gone~ `code` <https://example.com|a link>\n> a quote" }, fields = new[] { Plain("one"), Plain("two") } },
        new { type = "divider" },
        new { type = "context", elements = new object[] { new { type = "mrkdwn", text = "small" } } },
        new { type = "image", image_url = "https://example.com/fox.png", alt_text = "A fox", title = Plain("Fox") },
        new
        {
            type = "actions",
            elements = new object[]
            {
                new { type = "button", action_id = "danger", text = Plain("Delete all"), style = "danger", confirm = new { title = Plain("Sure?"), text = Plain("It goes."), confirm = Plain("Yes"), deny = Plain("No") } },
                new { type = "overflow", action_id = "over", options = new[] { Option } },
                new { type = "static_select", action_id = "select", placeholder = Plain("Choose"), options = new[] { Option } },
                new { type = "radio_buttons", action_id = "radio", options = new[] { Option } },
                new { type = "checkboxes", action_id = "check", options = new[] { Option } },
                new { type = "datepicker", action_id = "day" },
            },
        },
        new
        {
            type = "rich_text",
            elements = new object[]
            {
                new { type = "rich_text_list", style = "bullet", elements = new[] { Section("one"), Section("two") } },
            },
        },
        new { type = "data_visualization", title = "Levels", chart = new { type = "bar", series = new[] { new { name = "now", data = Points() } }, axis_config = new { categories = new[] { "a", "b", "c" } } } },
        new { type = "data_visualization", title = "Share", chart = new { type = "pie", segments = Points().Take(2) } },
        new { type = "data_table", caption = "A table", rows = new[] { new[] { Cell("level"), Cell("count") }, [Cell("Impact"), Cell("3")] } },
        new
        {
            type = "context_actions",
            elements = new object[]
            {
                new { type = "feedback_buttons", action_id = "use", positive_button = new { text = Plain("Of use"), value = "yes" }, negative_button = new { text = Plain("Of no use"), value = "no" } },
            },
        },
    ];

    private static object Plain(string text) => new { type = "plain_text", text };

    private static object Cell(string text) => new { type = "raw_text", text };

    private static object Section(string text) => new { type = "rich_text_section", elements = new[] { new { type = "text", text } } };

    private static object[] Points() => [new { label = "a", value = 3 }, new { label = "b", value = 1 }, new { label = "c", value = 2 }];
}
