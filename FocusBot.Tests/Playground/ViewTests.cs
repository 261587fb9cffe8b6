using System.Text.Json;
using FocusBot.Playground.World;

namespace FocusBot.Tests.Playground;

public sealed class ViewTests
{
    [Fact]
    public async Task A_trigger_opens_one_modal_and_no_second()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (ana, trigger) = await TriggerAsync(host);

        Assert.Null(await host.ErrorAsync("views.open", new { trigger_id = trigger, view = GivenView.Modal() }));

        Assert.Equal("thread-1", host.Slack.OpenViewOf(ana.Id)?.Text("private_metadata"));
        Assert.Equal("exchanged_trigger_id", await host.ErrorAsync("views.open", new { trigger_id = trigger, view = GivenView.Modal() }));
    }

    [Fact]
    public async Task A_trigger_lives_for_three_seconds()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (_, trigger) = await TriggerAsync(host);

        host.Clock.Advance(TimeSpan.FromSeconds(3.1));

        Assert.Equal("expired_trigger_id", await host.ErrorAsync("views.open", new { trigger_id = trigger, view = GivenView.Modal() }));
        Assert.Equal("invalid_trigger_id", await host.ErrorAsync("views.open", new { trigger_id = "1.2.3", view = GivenView.Modal() }));
    }

    [Fact]
    public async Task A_title_has_24_characters_at_most_and_inputs_need_a_submit()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (_, trigger) = await TriggerAsync(host);
        var noSubmit = new { type = "modal", title = GivenView.Text("x"), blocks = new[] { new { type = "input", label = GivenView.Text("x") } } };

        var tooLong = await host.CallAsync("views.open", new { trigger_id = trigger, view = GivenView.Modal(new string('x', 25)) });
        var submitless = await host.CallAsync("views.open", new { trigger_id = trigger, view = noSubmit });

        Assert.Equal("[ERROR] must be less than 25 characters [json-pointer:/view/title/text]", Assert.Single(Complaints(tooLong)));
        Assert.Contains("[ERROR] missing required field: submit [json-pointer:/view]", Complaints(submitless));
    }

    [Fact]
    public async Task An_update_with_an_old_hash_is_a_conflict()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (ana, trigger) = await TriggerAsync(host);
        var view = (await host.CallAsync("views.open", new { trigger_id = trigger, view = GivenView.Modal() })).GetProperty("view");
        object Update(string title) => new
        {
            view_id = view.GetProperty("id").GetString(), hash = view.GetProperty("hash").GetString(), view = GivenView.Modal(title),
        };

        Assert.Null(await host.ErrorAsync("views.update", Update("Second")));
        Assert.Equal("hash_conflict", await host.ErrorAsync("views.update", Update("Third")));

        Assert.Equal("Second", host.Slack.OpenViewOf(ana.Id)?.Definition.GetProperty("title").GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_stack_is_three_views_deep()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (ana, _) = await TriggerAsync(host);
        string? Push() => host.Slack.Workspace.Triggers.Issue(ana.Id);

        await host.CallAsync("views.open", new { trigger_id = Push(), view = GivenView.Modal("1") });
        await host.CallAsync("views.push", new { trigger_id = Push(), view = GivenView.Modal("2") });
        await host.CallAsync("views.push", new { trigger_id = Push(), view = GivenView.Modal("3") });

        Assert.Equal("push_limit_reached", await host.ErrorAsync("views.push", new { trigger_id = Push(), view = GivenView.Modal("4") }));
    }

    [Fact]
    public async Task A_submission_carries_what_was_filled_in_and_an_empty_answer_closes_it()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (ana, view) = await OpenAsync(host, GivenView.Modal());

        var outcome = await host.Slack.SubmitAsync(ana.Id, view.Id, ("level", "impact"), ("link", "https://example.org"));

        Assert.True(outcome.Accepted);
        Assert.Null(host.Slack.OpenViewOf(ana.Id));
        var payload = host.Echo.Told[^1].Json;
        Assert.Equal("view_submission", payload.GetProperty("type").GetString());
        var values = payload.GetProperty("view").GetProperty("state").GetProperty("values");
        Assert.Equal("impact", values.GetProperty("level").GetProperty("level").GetProperty("selected_option").GetProperty("value").GetString());
        Assert.Equal("https://example.org", values.GetProperty("link").GetProperty("link").GetProperty("value").GetString());
    }

    [Fact]
    public async Task The_client_asks_for_required_fields_before_it_sends()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (ana, view) = await OpenAsync(host, GivenView.Modal());
        var told = host.Echo.Told.Count;

        var outcome = await host.Slack.SubmitAsync(ana.Id, view.Id);

        Assert.Equal(["level"], outcome.Errors.Keys);
        Assert.Equal(told, host.Echo.Told.Count);
    }

    [Fact]
    public async Task Errors_keep_the_view_open_beside_the_right_block()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (ana, view) = await OpenAsync(host, GivenView.Modal());
        AnswerWith(host, new { response_action = "errors", errors = new { link = "That is no link." } });

        var outcome = await host.Slack.SubmitAsync(ana.Id, view.Id, ("level", "impact"), ("link", "x"));

        Assert.Equal("That is no link.", outcome.Errors["link"]);
        Assert.Equal("That is no link.", host.Slack.OpenViewOf(ana.Id)?.Errors["link"]);
        Assert.Empty(host.Slack.Mistakes);
    }

    [Fact]
    public async Task Errors_on_a_block_that_is_no_input_are_the_apps_mistake()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (ana, view) = await OpenAsync(host, GivenView.Modal());
        AnswerWith(host, new { response_action = "errors", errors = new { nowhere = "x" } });

        await host.Slack.SubmitAsync(ana.Id, view.Id, ("level", "impact"));

        Assert.Equal("The answer to a submitted view puts an error on a block that is no input of this view.", Assert.Single(host.Slack.Mistakes));
    }

    [Theory]
    [InlineData("update", 1)]
    [InlineData("push", 2)]
    public async Task A_submission_can_be_answered_with_another_view(string action, int depth)
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (ana, view) = await OpenAsync(host, GivenView.Modal());
        AnswerWith(host, new { response_action = action, view = GivenView.Modal("Next") });

        await host.Slack.SubmitAsync(ana.Id, view.Id, ("level", "impact"));

        Assert.Equal("Next", host.Slack.OpenViewOf(ana.Id)?.Definition.GetProperty("title").GetProperty("text").GetString());
        Assert.Equal(depth, host.Slack.Workspace.Views.StackOf(ana.Id).Count);
    }

    [Fact]
    public async Task Clear_closes_all_of_them()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (ana, view) = await OpenAsync(host, GivenView.Modal());
        AnswerWith(host, new { response_action = "clear" });

        await host.Slack.SubmitAsync(ana.Id, view.Id, ("level", "impact"));

        Assert.Null(host.Slack.OpenViewOf(ana.Id));
    }

    [Fact]
    public async Task Closing_is_told_only_to_those_who_asked()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (ana, quiet) = await OpenAsync(host, GivenView.Modal());
        await host.Slack.CloseViewAsync(ana.Id, quiet.Id);
        Assert.DoesNotContain(host.Echo.Told, told => told.Door is "action");

        var (_, loud) = await OpenAsync(host, GivenView.Modal(notify: true));
        await host.Slack.CloseViewAsync(ana.Id, loud.Id);
        Assert.Equal("view_closed", host.Echo.Told[^1].Json.GetProperty("type").GetString());
    }

    [Fact]
    public async Task The_home_tab_is_told_of_and_its_buttons_work()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var ana = host.Slack.AddPerson("ana");
        await host.Slack.OpenHomeAsync(ana.Id);
        Assert.Equal("app_home_opened", host.Echo.Events.Last().GetProperty("type").GetString());

        await host.CallAsync("views.publish", new { user_id = ana.Id, view = GivenView.Home("Hello") });
        var home = host.Slack.HomeOf(ana.Id)?.Id ?? "";
        await host.Slack.PressInViewAsync(ana.Id, home, "mute");

        var payload = host.Echo.Told[^1].Json;
        Assert.Equal(home, payload.GetProperty("container").GetProperty("view_id").GetString());
        Assert.False(payload.TryGetProperty("response_url", out _));
        Assert.Equal("all", payload.GetProperty("actions")[0].GetProperty("value").GetString());
    }

    private static async Task<(Person Ana, string? Trigger)> TriggerAsync(PlaygroundHost host)
    {
        var (channel, ana, _) = await host.ReviewsAsync();
        await host.Slack.CommandAsync(ana.Id, channel.Id, "/level");
        return (ana, host.Echo.Told[^1].Form["trigger_id"]);
    }

    private static async Task<(Person Ana, OpenView View)> OpenAsync(PlaygroundHost host, object view)
    {
        var (ana, trigger) = await TriggerAsync(host);
        await host.CallAsync("views.open", new { trigger_id = trigger, view });
        return (ana, host.Slack.OpenViewOf(ana.Id) ?? throw new InvalidOperationException("The view did not open."));
    }

    private static void AnswerWith(PlaygroundHost host, object answer) => host.Echo.Answer = (_, response) =>
    {
        response.ContentType = "application/json";
        return response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer)).AsTask();
    };

    private static string?[] Complaints(JsonElement answer) =>
        [.. answer.GetProperty("response_metadata").GetProperty("messages").EnumerateArray().Select(message => message.GetString())];
}
