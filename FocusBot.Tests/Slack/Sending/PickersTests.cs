using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Conversations;
using FocusBot.Playground.Validation;
using FocusBot.Slack.BlockKit;

namespace FocusBot.Tests.Slack.Sending;

/// <summary>Fields in which a person picks from what Slack knows.</summary>
public sealed class PickersTests
{
    public static IEnumerable<object[]> Drawn => new TheoryData<FormPart, string>
    {
        {
            new FormPart.WriteNumber("f", "Label", 0, 50) { Initial = 20 },
            """{ "type": "number_input", "is_decimal_allowed": false, "min_value": "0", "max_value": "50", "initial_value": "20", "action_id": "f" }"""
        },
        {
            new FormPart.Pick("f", "Label", [new("mon", "Monday"), new("tue", "Tuesday")]) { Initial = "tue" },
            """
            { "type": "static_select", "action_id": "f",
              "options": [ { "value": "mon", "text": { "type": "plain_text", "text": "Monday" } }, { "value": "tue", "text": { "type": "plain_text", "text": "Tuesday" } } ],
              "initial_option": { "value": "tue", "text": { "type": "plain_text", "text": "Tuesday" } } }
            """
        },
        {
            new FormPart.PickPeople("f", "Label") { Initial = [new("U1"), new("U2"), new("U3")], Most = 2 },
            """{ "type": "multi_users_select", "max_selected_items": 2, "initial_users": [ "U1", "U2" ], "action_id": "f" }"""
        },
        { new FormPart.PickPeople("f", "Label"), """{ "type": "multi_users_select", "max_selected_items": 20, "action_id": "f" }""" },
        { new FormPart.PickTime("f", "Label") { Initial = new(8, 5) }, """{ "type": "timepicker", "initial_time": "08:05", "action_id": "f" }""" },
        { new FormPart.PickGroups("f", "Label") { Most = 3 }, """{ "type": "multi_external_select", "min_query_length": 0, "max_selected_items": 3, "action_id": "f" }""" },
        { new FormPart.PickMoment("f", "Label") { Initial = DateTimeOffset.FromUnixTimeSeconds(1_772_532_000) }, """{ "type": "datetimepicker", "initial_date_time": 1772532000, "action_id": "f" }""" },
        { new FormPart.PickDate("f", "Label") { Initial = new(2026, 3, 31) }, """{ "type": "datepicker", "initial_date": "2026-03-31", "action_id": "f" }""" },
    };

    [Theory]
    [MemberData(nameof(Drawn))]
    internal void Each_is_an_element_that_Slack_takes(FormPart part, string expected)
    {
        var view = DrawnCards.View(new("form", "Title", "Send", "", [part]));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), view["blocks"]?[0]?["element"]), view.ToString());
        Assert.Empty(ViewValidation.Check(JsonSerializer.SerializeToElement(view), BlockSurface.Modal));
    }

    [Theory]
    [InlineData("""{ "type": "timepicker", "initial_time": "8:05" }""", "invalid value for initial_time")]
    [InlineData("""{ "type": "datetimepicker", "initial_date_time": "1772532000" }""", "invalid value for initial_date_time")]
    [InlineData("""{ "type": "datetimepicker", "initial_date_time": 17725320 }""", "invalid value for initial_date_time")]
    [InlineData("""{ "type": "datepicker", "initial_date": "2026-02-30" }""", "invalid value for initial_date")]
    [InlineData("""{ "type": "multi_users_select", "initial_users": [] }""", "no less than 1 items allowed")]
    [InlineData("""{ "type": "multi_users_select", "max_selected_items": 0 }""", "must be between 1")]
    [InlineData("""{ "type": "number_input" }""", "missing required field: is_decimal_allowed")]
    [InlineData("""{ "type": "number_input", "is_decimal_allowed": false, "min_value": 0 }""", "invalid value for min_value")]
    [InlineData("""{ "type": "timepicker", "options": [] }""", "invalid additional property: options")]
    public void The_local_workspace_refuses_what_Slack_refuses(string element, string complaint)
    {
        var view = $$"""
            { "type": "modal", "title": { "type": "plain_text", "text": "T" }, "submit": { "type": "plain_text", "text": "S" },
              "blocks": [ { "type": "input", "label": { "type": "plain_text", "text": "L" }, "element": {{element}} } ] }
            """;

        Assert.Contains(ViewValidation.Check(JsonSerializer.Deserialize<JsonElement>(view), BlockSurface.Modal), finding => finding.ToString().Contains(complaint, StringComparison.Ordinal));
    }

    [Fact]
    public void A_menu_holds_a_hundred_options_and_no_more()
    {
        DrawnCards.View(Menu(100));
        Assert.Throws<CardDoesNotFitException>(() => DrawnCards.View(Menu(101)));
    }

    [Fact]
    public void A_Home_tab_is_drawn_as_a_card_is()
    {
        var home = DrawnCards.Home(Card.Of(new CardPart.Heading("FocusBot"), new CardPart.Paragraph("Hello."), new CardPart.Buttons([new("Help", "home.help", "")])));

        Assert.Equal("home", (string?)home["type"]);
        Assert.Empty(ViewValidation.Check(JsonSerializer.SerializeToElement(home), BlockSurface.Home));
    }

    private static Form Menu(int options) => new("form", "Title", "Send", "", [new FormPart.Pick("f", "Label", [.. Enumerable.Range(0, options).Select(option => new MenuOption($"{option}", "x"))])]);
}
