using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FocusBot.Tests.Browser;

/// <summary>The page without a mouse: somebody argues with themselves and never looks for the pointer.</summary>
[Collection(InBrowser.Name)]
public sealed class KeysTests(Chromium chromium)
{
    private const string Root = "Review doc for the companion app";

    [BrowserFact]
    public async Task Two_people_write_in_turn_and_the_focus_stays()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var window = await site.OpenAsync("maya", "&in=C0PLATFORM");
        var (keys, field) = (window.Page.Keyboard, window.Channel.Locator(".composer textarea"));
        await field.FocusAsync();

        await keys.TypeAsync("Four weeks.");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("And who ");
        await keys.PressAsync("Alt+ArrowDown");
        await Expect(window.Page.Locator(".switcher .me")).Not.ToContainTextAsync("Maya");
        await Expect(field).ToBeFocusedAsync();
        await keys.TypeAsync("gains by it?");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Alt+ArrowUp");
        await Expect(window.Page.Locator(".switcher .me")).ToContainTextAsync("Maya");
        await Expect(field).ToBeFocusedAsync();

        await Expect(Window.Saying(window.Channel, "Four weeks.").Locator(".byline b")).ToHaveTextAsync("Maya Lindqvist");
        await Expect(Window.Saying(window.Channel, "And who gains by it?").Locator(".byline b")).Not.ToHaveTextAsync("Maya Lindqvist");
        Assert.Empty(window.Troubles);
    }

    [BrowserFact]
    public async Task Keys_lead_to_a_channel_a_message_its_thread_and_back()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var window = await site.OpenAsync("maya", "&in=C0PLATFORM");
        var keys = window.Page.Keyboard;

        await keys.PressAsync("Control+k");
        await keys.TypeAsync("product-r");
        await keys.PressAsync("Enter");
        await Expect(window.Channel.Locator("h2")).ToContainTextAsync("product-reviews");
        var message = Window.Saying(window.Channel, Root);
        await message.FocusAsync();
        await keys.PressAsync("e");
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Copy link" })).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        foreach (var _ in (int[])[1, 2])
        {
            await keys.PressAsync("Control+k");
            await Expect(window.Page.Locator("#switcher input")).ToBeFocusedAsync();
            await keys.PressAsync("Escape");
            await Expect(window.Page.Locator("#switcher")).ToBeHiddenAsync();
        }

        await message.FocusAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowUp");
        await Expect(message).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(window.Thread.Locator(".composer textarea")).ToBeFocusedAsync();
        await keys.PressAsync("F6");
        await Expect(window.Page.Locator("#sidebar :focus")).ToHaveCountAsync(1);
        await keys.PressAsync("Shift+F6");
        await Expect(window.Thread.Locator(".composer textarea")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");

        await Expect(window.Thread).ToHaveCountAsync(0);
        await Expect(message).ToBeFocusedAsync();
        Assert.Empty(window.Troubles);
    }

    [BrowserFact]
    public async Task A_reaction_is_found_by_its_name_counted_and_taken_back()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var window = await site.OpenAsync("maya");
        var message = Window.Saying(window.Channel, Root);
        await message.FocusAsync();

        await window.Page.Keyboard.PressAsync("r");
        await Expect(window.Page.GetByLabel("Find an emoji")).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("tada");
        await window.Page.Keyboard.PressAsync("Enter");
        var reaction = message.Locator(".reaction");
        await Expect(reaction).ToHaveAccessibleNameAsync("tada, 1: Maya Lindqvist");
        Assert.Null(await site.ActAsync("react", new { @as = "U0JONAS", channel = "C0PRODUCTREVIEWS", ts = await message.GetAttributeAsync("data-ts"), name = "tada" }));
        await Expect(reaction).ToContainTextAsync("2");
        await reaction.ClickAsync();

        await Expect(reaction).ToHaveAccessibleNameAsync("tada, 1: Jonas Keller");
        Assert.Empty(window.Troubles);
    }

    [BrowserFact]
    public async Task Whoever_reads_further_up_is_told_of_what_is_new_below()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var window = await site.OpenAsync("maya", options: new(1280, 500));
        await Expect(window.Channel.Locator(".newer")).ToHaveCountAsync(0);
        await window.Channel.Locator("#timeline").EvaluateAsync("box => { box.scrollTop = 0; }");

        Assert.Null(await site.ActAsync("say", new { @as = "U0JONAS", channel = "C0PRODUCTREVIEWS", text = "One more thing" }));
        await Expect(window.Channel.Locator(".newer")).ToContainTextAsync("1 new message");
        await window.Channel.Locator(".newer").ClickAsync();

        await Expect(Window.Saying(window.Channel, "One more thing")).ToBeInViewportAsync();
        await Expect(window.Channel.Locator(".newer")).ToHaveCountAsync(0);
        Assert.Empty(window.Troubles);
    }

    [BrowserFact]
    public async Task Two_people_are_asked_answer_and_are_nudged_with_few_keys()
    {
        await using var site = await PlaygroundSite.StartAsync(chromium);
        var window = await site.OpenAsync("maya", "&in=C0PLATFORM");
        var keys = new CountedKeys(window.Page);

        await keys.PressAsync("Control+k");
        await keys.WriteAsync("product-r");
        await keys.PressAsync("Enter");
        await keys.PressUntilFocusedAsync("F6", window.Channel.Locator(".composer textarea"));
        await keys.PressAsync("Shift+Tab", 2);
        await keys.PressUntilFocusedAsync("ArrowUp", Window.Saying(window.Channel, Root));
        await keys.PressAsync("Enter");
        await Expect(window.Thread.Locator(".composer textarea")).ToBeFocusedAsync();
        await keys.WriteAsync("@focusbot which level are we at?");
        await keys.PressAsync("Enter");
        await AnswerAsync("Execution");
        while (!(await window.Page.Locator(".switcher .me").InnerTextAsync()).Contains("Jonas", StringComparison.Ordinal))
        {
            var before = await window.Page.Locator(".switcher .me").InnerTextAsync();
            await keys.PressAsync("Alt+ArrowDown");
            await Expect(window.Page.Locator(".switcher .me")).Not.ToHaveTextAsync(before, new() { UseInnerText = true });
        }

        await AnswerAsync("Impact");

        await Expect(window.Thread.GetByRole(AriaRole.Button, new() { Name = "Both, in turn" })).ToBeVisibleAsync();
        Measured.Note("keys for the main job, beyond the words", $"{keys.Presses}");
        Assert.InRange(keys.Presses, 1, 60);
        Assert.Empty(window.Troubles);

        async Task AnswerAsync(string level)
        {
            var question = window.Thread.Locator("article.ephemeral", new() { HasTextString = "which level do you argue from here" });
            await question.WaitForAsync();
            await Expect(window.Thread.Locator(".composer textarea")).ToBeFocusedAsync();
            await keys.PressUntilFocusedAsync("Shift+Tab", question.GetByRole(AriaRole.Button, new() { Name = level }));
            await keys.PressAsync("Enter");
        }
    }
}
