using System.Net;
using System.Text.Json.Nodes;
using FocusBot.Conversations;
using FocusBot.Delivery.Routing;

namespace FocusBot.Tests.Slack;

public sealed class AtOnceTests : IAsyncLifetime
{
    private static readonly Card Hello = Card.Saying("Hello.");
    private static readonly Form Level = new("level", "Your level", "Save", "", [new FormPart.Say("Which level?")]);

    private ReceivingHost? _host;

    private ReceivingHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async Task InitializeAsync() => _host = await ReceivingHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task A_command_is_answered_in_its_response()
    {
        Answering(new Answer.Say(Hello));

        Assert.Equal("ephemeral", (await CommandAsync())?["response_type"]?.GetValue<string>());
        Assert.Empty(Host.Inbox.Arrivals);
    }

    [Theory]
    [InlineData(Payloads.Press, "https://hooks.slack.com/actions/T123/1/abc")]
    [InlineData(Payloads.Shortcut, "https://hooks.slack.com/app/T123/1/abc")]
    public async Task A_press_and_a_shortcut_are_answered_at_their_address(string payload, string address)
    {
        Answering(new Answer.Say(Hello));

        Assert.Null(await ActionAsync(payload));
        Assert.Equal((new ReplyAddress(address), Hello), Assert.Single(Host.Answers.Said));
        Assert.Empty(Host.Inbox.Arrivals);
    }

    [Fact]
    public async Task A_form_opens_with_the_trigger()
    {
        Answering(new Answer.Open(Level));

        Assert.Null(await CommandAsync());
        var (installation, trigger, form) = Assert.Single(Host.Answers.Opened);
        Assert.Equal((InstallationId.Workspace("T123"), "13345224609.738474920.8088", Level.Title), (installation, trigger, form.Title));
    }

    [Fact]
    public async Task A_form_complains_about_its_fields()
    {
        Answering(new Answer.Complain(new Dictionary<string, string> { ["link"] = "Please paste a link to a message." }));

        Assert.Equal(
            """{"response_action":"errors","errors":{"link":"Please paste a link to a message."}}""",
            (await ActionAsync(Payloads.Submission))?.ToJsonString());
    }

    [Fact]
    public async Task A_form_gives_way_to_the_next()
    {
        Answering(new Answer.Open(Level));

        Assert.Equal("update", (await ActionAsync(Payloads.Submission))?["response_action"]?.GetValue<string>());
        Assert.Empty(Host.Answers.Opened);
    }

    [Fact]
    public async Task A_form_that_opened_too_late_can_be_asked_for_again()
    {
        Host.Answers.Open = _ => Task.FromResult(false);
        Answering(new Answer.Open(Level));

        await ActionAsync(Payloads.Shortcut);
        var button = ButtonOf(Assert.Single(Host.Answers.Said).Card);
        ConversationEvent? asked = null;
        Host.Answers.Answer = (happened, _) =>
        {
            asked = happened;
            return Task.FromResult<Answer>(new Answer.Keep());
        };
        await ActionAsync(Payloads.Press
            .Replace("level.set", button.Action, StringComparison.Ordinal)
            .Replace("\"impact\"", JsonValue.Create(button.Value).ToJsonString(), StringComparison.Ordinal));

        var used = Assert.IsType<ConversationEvent.ShortcutUsed>(asked);
        Assert.Equal(("which_level", "1700000000.000300", "1699999999.000900"), (used.Shortcut, used.Ts.ToString(), used.Root.ToString()));
        Assert.Equal("https://hooks.slack.com/actions/T123/1/abc", used.Reply?.Value);
    }

    [Fact]
    public async Task A_command_whose_form_opened_too_late_says_so_in_its_response()
    {
        Host.Answers.Open = _ => Task.FromResult(false);
        Answering(new Answer.Open(Level));

        Assert.Equal("ephemeral", (await CommandAsync())?["response_type"]?.GetValue<string>());
    }

    [Fact]
    public async Task A_form_that_does_not_open_in_time_is_given_up()
    {
        Host.Answers.Open = async patience =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, patience);
            return true;
        };
        Answering(new Answer.Open(Level));

        var waits = Host.Clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(2.5));
        var command = CommandAsync();
        await waits;
        Host.Clock.Advance(TimeSpan.FromSeconds(2.5));

        Assert.Equal("ephemeral", (await command)?["response_type"]?.GetValue<string>());
    }

    [Fact]
    public async Task What_is_to_be_kept_is_kept()
    {
        Answering(new Answer.Keep());

        Assert.Null(await CommandAsync());
        Assert.Single(Host.Inbox.Arrivals);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task An_answer_that_cannot_be_shown_is_kept_for_later_unless_it_is_now_or_never(bool isNowOrNever, int kept)
    {
        Answering(new Answer.Say(Card.Of(new CardPart.Heading(new('x', 200)))) { OrNothing = isNowOrNever });

        Assert.Equal(isNowOrNever, (await CommandAsync())?.ToJsonString().Contains("kept nothing of what you sent", StringComparison.Ordinal) is true);
        Assert.Equal(kept, Host.Inbox.Arrivals.Count);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task A_bug_on_the_way_keeps_what_was_sent_unless_it_is_now_or_never(bool isNowOrNever, int kept)
    {
        Host.Answers.Open = _ => throw new InvalidOperationException("A bug.");
        Answering(new Answer.Open(Level) { OrNothing = isNowOrNever });

        Assert.Equal(isNowOrNever, (await CommandAsync())?.ToJsonString().Contains("kept nothing of what you sent", StringComparison.Ordinal) is true);
        Assert.Equal(kept, Host.Inbox.Arrivals.Count);
    }

    [Fact]
    public async Task A_form_that_is_now_or_never_and_does_not_open_is_not_restated_on_a_button()
    {
        Host.Answers.Open = _ => Task.FromResult(false);
        Answering(new Answer.Open(Level) { OrNothing = true });

        Assert.DoesNotContain("form.again", (await CommandAsync())?.ToJsonString() ?? "", StringComparison.Ordinal);
        Assert.Empty(Host.Inbox.Arrivals);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task An_answer_that_does_not_reach_its_person_is_kept_for_later_unless_it_is_now_or_never(bool isNowOrNever, int kept)
    {
        Host.Answers.Reaches = false;
        Answering(new Answer.Say(Hello) { OrNothing = isNowOrNever });

        Assert.Null(await ActionAsync(Payloads.Press));
        Assert.Equal(kept, Host.Inbox.Arrivals.Count);
    }

    [Fact]
    public async Task A_press_on_the_home_page_whose_form_does_not_open_is_kept()
    {
        Host.Answers.Open = _ => Task.FromResult(false);
        Answering(new Answer.Open(Level));

        Assert.Null(await ActionAsync(JsonNode.Parse(Payloads.Press) is JsonObject press && press.Remove("response_url") ? press.ToJsonString() : ""));
        Assert.Empty(Host.Answers.Said);
        Assert.Single(Host.Inbox.Arrivals);
    }

    private static CardButton ButtonOf(Card card) => card.Parts.OfType<CardPart.Buttons>().Single().Row.Single();

    private void Answering(Answer answer) => Host.Answers.Answer = (_, _) => Task.FromResult<Answer>(answer);

    private Task<JsonNode?> CommandAsync() => PostAsync("/slack/command", Payloads.CommandForm);

    private Task<JsonNode?> ActionAsync(string payload) => PostAsync("/slack/action", "payload=" + WebUtility.UrlEncode(payload));

    private async Task<JsonNode?> PostAsync(string path, string form)
    {
        var response = await Host.PostAsync(path, form, SlackCaller.Form);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync();
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }
}
