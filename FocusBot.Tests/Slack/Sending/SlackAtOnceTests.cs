using System.Net;
using FocusBot.Conversations;
using static FocusBot.Tests.Slack.Sending.SendingDriver;

namespace FocusBot.Tests.Slack.Sending;

public sealed class SlackAtOnceTests : IDisposable
{
    private readonly SendingDriver _driver = new();

    private FakeSlack Slack => _driver.Slack;

    [Fact]
    public async Task A_form_opens_with_its_trigger()
    {
        Slack.Answers("""{"ok":true,"view":{"id":"V1"}}""");
        Assert.True(await OpenAsync());
        Assert.Equal("/api/views.open", Slack.Request.Path);
        Assert.Equal(("trigger", "modal"), ((string?)Slack.Request.Json["trigger_id"], (string?)Slack.Request.Json["view"]?["type"]));
    }

    [Theory]
    [InlineData("expired_trigger_id")]
    [InlineData("invalid_trigger_id")]
    public async Task A_trigger_that_expired_opens_nothing(string word)
    {
        Slack.Answers($$"""{"ok":false,"error":"{{word}}"}""");
        Assert.False(await OpenAsync());
        Assert.Equal($"Warning: The form form did not open: {word}. ", Assert.Single(_driver.Log));
    }

    [Fact]
    public async Task A_trigger_that_was_used_before_has_its_form_on_the_screen()
    {
        Slack.Answers("""{"ok":false,"error":"exchanged_trigger_id"}""");
        Assert.True(await OpenAsync());
    }

    [Fact]
    public async Task A_form_is_not_waited_for_longer_than_its_trigger_is_good_for()
    {
        Slack.Hangs();
        var open = OpenAsync();
        await Slack.Called;

        _driver.Clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(open.IsCompleted);
        _driver.Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.False(await open);
    }

    [Fact]
    public async Task A_form_that_does_not_fit_opens_nothing()
    {
        Assert.False(await OpenAsync(title: "A title that is longer than Slack takes"));
        Assert.StartsWith("Error: Something cannot be shown", Assert.Single(_driver.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_is_said_in_the_thread_in_which_it_was_asked_for()
    {
        Slack.Answers("ok");
        await _driver.AtOnce.ReplyAsync(Address, Card.Saying("Saved."), replaces: false, MessageTs.Parse("1772452800.000100"), CancellationToken.None);
        Assert.Equal(("1772452800.000100", "Saved."), ((string?)Slack.Request.Json["thread_ts"], (string?)Slack.Request.Json["text"]));
        Assert.Empty(_driver.Log);
    }

    [Fact]
    public async Task A_reply_that_fails_is_a_line_in_the_log()
    {
        Slack.Answers("expired_url", HttpStatusCode.Gone);
        await _driver.AtOnce.ReplyAsync(Address, Card.Saying("Saved."), replaces: false, root: null, CancellationToken.None);
        Assert.Equal("Warning: A reply did not reach its person: expired_url. ", Assert.Single(_driver.Log));
    }

    [Fact]
    public async Task A_reply_that_does_not_fit_is_a_line_in_the_log()
    {
        await _driver.AtOnce.ReplyAsync(Address, Card.Saying(""), replaces: false, root: null, CancellationToken.None);
        Assert.Single(_driver.Log);
    }

    public void Dispose() => _driver.Dispose();

    private Task<bool> OpenAsync(string title = "Title") =>
        _driver.AtOnce.OpenFormAsync(Acme, "trigger", new("form", title, null, "", [new FormPart.Say("Hello.")]), CancellationToken.None);
}
