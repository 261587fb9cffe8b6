using System.Text;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Json;
using FocusBot.Slack.Reading;

namespace FocusBot.Tests.Slack;

public sealed class InteractionReadingTests
{
    private static readonly InstallationId Home = InstallationId.Workspace("T123");
    private static readonly ChannelId Channel = new("C1");
    private static readonly UserId Ana = new("U1");

    [Fact]
    public void A_command_is_read()
    {
        var command = Read(ArrivalKind.Command, Payloads.CommandJson);

        var given = Assert.IsType<ConversationEvent.CommandGiven>(command?.Happened);
        Assert.Equal((Home, Channel, Ana, "ask <@U2|ben>"), (given.Installation, given.Channel, given.User, given.Words.Marked));
        Assert.Equal("https://hooks.slack.com/commands/T123/1/abc", given.Reply.Value);
        Assert.Equal(("C1", $"command/{given.Invocation}"), (command!.Lane, command.Id));
    }

    [Fact]
    public void A_trigger_stands_in_no_key() =>
        Assert.DoesNotContain("13345224609", $"{Read(ArrivalKind.Command, Payloads.CommandJson)}{Read(ArrivalKind.Interaction, Payloads.Submission)}", StringComparison.Ordinal);

    /// <summary>It opens nothing, so Slack isn't asked to open something with it.</summary>
    [Fact]
    public void A_trigger_that_is_empty_is_none()
    {
        Assert.Null(Read(ArrivalKind.Command, Payloads.CommandJson.Replace("13345224609.738474920.8088", "", StringComparison.Ordinal))?.Trigger);
        Assert.Null(Read(ArrivalKind.Interaction, Payloads.Press.Replace("13345224609.1", "", StringComparison.Ordinal))?.Trigger);
    }

    [Fact]
    public void A_press_is_read()
    {
        var press = Read(ArrivalKind.Interaction, Payloads.Press);

        Assert.Equal(
            new ConversationEvent.ButtonPressed(
                Home, Channel, MessageTs.Parse("1700000000.000100"), Ana, "level.set", "impact", MessageTs.Parse("1700000002.000200"), new ReplyAddress("https://hooks.slack.com/actions/T123/1/abc"))
            {
                IsPrivate = true, Root = MessageTs.Parse("1699999999.000900"),
                Workspace = "ex",
            },
            press?.Happened);
        Assert.Equal(("C1/1699999999.000900", "press/U1/1700000002.000200/level.set/C1/1700000000.000100"), (press!.Lane, press.Id));
    }

    [Fact]
    public void A_press_by_somebody_of_another_organisation_is_nothing_but_that()
    {
        var press = Read(ArrivalKind.Interaction,
            """
            { "type": "block_actions", "trigger_id": "1.1", "team": { "id": "T123", "domain": "ex" }, "user": { "id": "U9", "team_id": "T0ELSE" }, "channel": { "id": "C1" },
              "container": { "type": "message", "message_ts": "1700000000.000100", "channel_id": "C1" }, "response_url": "https://hooks.slack.com/actions/T123/1/abc",
              "actions": [ { "type": "button", "action_id": "level.impact", "value": "1699999999.000900", "action_ts": "1700000002.000200" } ] }
            """);

        Assert.Equal(
            new ConversationEvent.PressedFromOutside(Home, Channel, new("U9"), MessageTs.Parse("1700000002.000200"), new ReplyAddress("https://hooks.slack.com/actions/T123/1/abc")),
            press?.Happened);
    }

    [Fact]
    public void A_press_in_a_form_has_no_channel()
    {
        var press = Read(ArrivalKind.Interaction,
            """
            { "type": "block_actions", "trigger_id": "1.1", "team": null, "enterprise": { "id": "E1", "name": "Ex" }, "is_enterprise_install": true,
              "user": { "id": "U1", "team_id": "T123" }, "container": { "type": "view", "view_id": "V1" }, "view": { "id": "V1" },
              "actions": [ { "type": "button", "action_id": "more", "action_ts": "1700000002.000200" } ] }
            """);

        Assert.Equal(
            new ConversationEvent.ButtonPressed(new("E1", null, true), null, null, Ana, "more", "", MessageTs.Parse("1700000002.000200"), null),
            press?.Happened);
        Assert.Equal(("U1", "press/U1/1700000002.000200/more//V1"), (press!.Lane, press.Id));
    }

    [Fact]
    public void A_choice_in_a_form_that_is_still_open_is_ignored() => Assert.Null(Read(ArrivalKind.Interaction,
        Payloads.Press.Replace("\"type\": \"button\"", "\"type\": \"radio_buttons\"", StringComparison.Ordinal)));

    [Theory]
    [InlineData("view_closed")]
    [InlineData("invented_tomorrow")]
    public void Other_interactions_are_ignored(string type) =>
        Assert.Null(Read(ArrivalKind.Interaction, $$"""{ "type": "{{type}}", "user": { "id": "U1" } }"""));

    [Fact]
    public void A_shortcut_is_read_with_the_root_of_its_message()
    {
        var shortcut = Read(ArrivalKind.Interaction, Payloads.Shortcut);

        Assert.Equal(
            new ConversationEvent.ShortcutUsed(
                Home, Channel, MessageTs.Parse("1700000000.000300"), MessageTs.Parse("1699999999.000900"), Ana, "which_level", new ReplyAddress("https://hooks.slack.com/app/T123/1/abc")),
            shortcut?.Happened);
        Assert.Equal(("C1/1699999999.000900", "shortcut/U1/1700000003.000300"), (shortcut!.Lane, shortcut.Id));
    }

    [Fact]
    public void A_global_shortcut_is_read_with_nothing_but_who_used_it()
    {
        var shortcut = Read(ArrivalKind.Interaction, Payloads.GlobalShortcut);

        Assert.Equal(new ConversationEvent.GlobalShortcutUsed(Home, Ana, "check_draft"), shortcut?.Happened);
        Assert.Equal(("U1", "shortcut/U1/1700000003.000300"), (shortcut!.Lane, shortcut.Id));
        Assert.NotNull(shortcut.Trigger);
    }

    [Fact]
    public void A_form_is_read_by_its_fields()
    {
        var submission = Read(ArrivalKind.Interaction, Payloads.Submission);

        var form = Assert.IsType<ConversationEvent.FormSubmitted>(submission?.Happened);
        Assert.Equal((Home, Ana, "level", "C1", "V111"), (form.Installation, form.User, form.Form, form.State.Text, form.FormId));
        Assert.Equal(Channel, form.Place);
        Assert.Equal("impact", form.Values.One("level"));
        Assert.Null(form.Values.One("thread"));
        Assert.Equal("https://ex.slack.com/archives/C1/p1700000000000100", form.Values.One("link"));
        Assert.True(form.Values.Has("more", "ask") && form.Values.Has("more", "watch") && !form.Values.Has("more", "sleep"));
        Assert.Equal("U1", submission!.Lane);
    }

    [Theory]
    [InlineData("""{ "type": "timepicker", "selected_time": "18:30" }""", "18:30")]
    [InlineData("""{ "type": "timepicker", "selected_time": null }""", "")]
    [InlineData("""{ "type": "datetimepicker", "selected_date_time": 1772532000 }""", "1772532000")]
    [InlineData("""{ "type": "datetimepicker", "selected_date_time": null }""", "")]
    [InlineData("""{ "type": "datepicker", "selected_date": "2026-03-31" }""", "2026-03-31")]
    [InlineData("""{ "type": "number_input", "value": "20" }""", "20")]
    [InlineData("""{ "type": "multi_users_select", "selected_users": [ "U1", "U2" ] }""", "U1 U2")]
    [InlineData("""{ "type": "multi_users_select", "selected_users": [] }""", "")]
    public void What_was_picked_is_read(string input, string values)
    {
        var json = Payloads.Submission.Replace("""{ "type": "static_select", "selected_option": null }""", input, StringComparison.Ordinal);

        Assert.Equal(values, string.Join(' ', Assert.IsType<ConversationEvent.FormSubmitted>(Read(ArrivalKind.Interaction, json)?.Happened).Values.Many("thread")));
    }

    [Theory]
    [InlineData("\"selected_users\": [ \"U1/U2\" ]", "selected_users is no list of ids.")]
    [InlineData("\"selected_users\": [ 5 ]", "selected_users is no list of ids.")]
    [InlineData("\"selected_users\": \"U1\"", "selected_users has the wrong type.")]
    public void People_who_are_no_ids_are_refused(string users, string reason) => Assert.Equal(
        reason,
        Assert.Throws<UnreadableArrivalException>(() => Read(ArrivalKind.Interaction, Payloads.Submission.Replace(
            """{ "type": "static_select", "selected_option": null }""", $$"""{ "type": "multi_users_select", {{users}} }""", StringComparison.Ordinal))).Message);

    [Theory]
    [InlineData("\"selected_option\": { \"text\"", "\"selected_option\": 5, \"other\": { \"text\"", "selected_option has the wrong type.")]
    [InlineData("\"id\": \"V111\"", "\"id\": null", "id is missing.")]
    [InlineData("\"state\": {", "\"state\": [], \"other\": {", "state has the wrong type.")]
    public void A_form_that_makes_no_sense_is_said_without_quoting_it(string good, string bad, string reason) => Assert.Equal(
        reason,
        Assert.Throws<UnreadableArrivalException>(() => Read(ArrivalKind.Interaction, Payloads.Submission.Replace(good, bad, StringComparison.Ordinal))).Message);

    private static Understood? Read(ArrivalKind kind, string json)
    {
        using var document = WireJson.Parse(Encoding.UTF8.GetBytes(json));
        return SlackEventReader.Read(kind, document.RootElement);
    }
}
