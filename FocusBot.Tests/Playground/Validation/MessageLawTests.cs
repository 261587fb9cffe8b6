using System.Text.Json;
using FocusBot.Playground.Validation;

namespace FocusBot.Tests.Playground.Validation;

public sealed class MessageLawTests
{
    private static readonly string Long = new('x', 3001);

    public static TheoryData<string, string> Refused => new()
    {
        { """[{"type":"section"}]""", "missing required field: text [json-pointer:/blocks/0]" },
        { """[{"type":"section","text":{"type":"mrkdwn","text":""}}]""", "must be more than 0 characters [json-pointer:/blocks/0/text/text]" },
        { Section(Long), "must be less than 3001 characters [json-pointer:/blocks/0/text/text]" },
        { """[{"type":"section","text":{"type":"html","text":"x"}}]""", "must be one of: plain_text, mrkdwn [json-pointer:/blocks/0/text]" },
        { """[{"type":"section","text":"x"}]""", "must be one of: plain_text, mrkdwn [json-pointer:/blocks/0/text]" },
        { """[{"type":"header","text":{"type":"mrkdwn","text":"x"}}]""", "must be of type plain_text [json-pointer:/blocks/0/text]" },
        { Header(Long[..151]), "must be less than 151 characters [json-pointer:/blocks/0/text/text]" },
        { """[{"type":"divider","text":"x"}]""", "invalid additional property: text [json-pointer:/blocks/0]" },
        { """[{"type":"shout"}]""", "unsupported type: shout [json-pointer:/blocks/0]" },
        { """[{"type":"alert","text":"x"}]""", "unsupported type: alert [json-pointer:/blocks/0]" },
        { """[{"type":"actions","elements":[]}]""", "no less than 1 items allowed [json-pointer:/blocks/0/elements]" },
        { """[{"type":"actions","elements":[{"type":"plain_text_input"}]}]""", "unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0]" },
        { Button($$""" "text":{"type":"plain_text","text":"{{Long[..76]}}"} """), "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]" },
        { Button($$""" "text":{"type":"plain_text","text":"x"},"value":"{{Long[..2001]}}" """), "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]" },
        { Button(""" "text":{"type":"plain_text","text":"x"},"style":"loud" """), "must be one of: primary, danger [json-pointer:/blocks/0/elements/0/style]" },
        { $"[{Divider("a")},{Divider("a")}]", "block_id must be unique [json-pointer:/blocks/1]" },
        { $"[{string.Join(',', Enumerable.Repeat(Divider(null), 51))}]", "no more than 50 items allowed [json-pointer:/blocks]" },
        { """[{"type":"context","elements":[{"type":"button"}]}]""", "must be one of: plain_text, mrkdwn [json-pointer:/blocks/0/elements/0]" },
        { """[{"type":"input","label":{"type":"plain_text","text":"x"}}]""", "missing required field: element [json-pointer:/blocks/0]" },
        { """[{"type":"image","image_url":"https://x"}]""", "missing required field: alt_text [json-pointer:/blocks/0]" },
        { Menu("radio_buttons", 11), "no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]" },
        { Menu("static_select", 101), "no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]" },
        { Menu("overflow", 6), "no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_Slack_refuses_is_refused_and_the_place_is_named(string blocks, string complaint) =>
        Assert.Contains($"[ERROR] {complaint}", Check(blocks));

    [Fact]
    public void Two_elements_of_a_block_may_not_share_an_action_id() => Assert.Contains(
        "[ERROR] action_id must be unique within its block [json-pointer:/blocks/0]",
        Check("""[{"type":"actions","elements":[""" + Twice("""{"type":"button","action_id":"a","text":{"type":"plain_text","text":"x"}}""") + "]}]"));

    [Fact]
    public void What_is_chosen_beforehand_must_be_an_option() => Assert.Contains(
        "[ERROR] initial option must match one of the options exactly [json-pointer:/blocks/0/accessory]",
        Check("""
            [{"type":"section","text":{"type":"plain_text","text":"x"},"accessory":{"type":"radio_buttons",
              "options":[{"text":{"type":"plain_text","text":"One"},"value":"1"}],
              "initial_option":{"text":{"type":"plain_text","text":"Two"},"value":"1"}}}]
            """));

    [Fact]
    public void An_ordinary_message_passes() => Assert.Empty(Check("""
        [{"type":"header","text":{"type":"plain_text","text":"Which level?"}},
         {"type":"section","block_id":"b","text":{"type":"mrkdwn","text":"*Impact*: who is better off?"},"fields":[{"type":"plain_text","text":"x"}]},
         {"type":"actions","elements":[{"type":"button","action_id":"a","value":"v","style":"primary","text":{"type":"plain_text","text":"Impact"},
           "confirm":{"title":{"type":"plain_text","text":"Sure?"},"text":{"type":"mrkdwn","text":"x"},
             "confirm":{"type":"plain_text","text":"Yes"},"deny":{"type":"plain_text","text":"No"}}}]},
         {"type":"context","elements":[{"type":"mrkdwn","text":"Everybody here sees it."}]},
         {"type":"divider"}]
        """));

    private static string[] Check(string blocks) =>
        [.. MessageValidation.Check(JsonSerializer.Deserialize<JsonElement>(blocks)).Select(finding => finding.ToString())];

    private static string Section(string text) =>
        JsonSerializer.Serialize(new[] { new { type = "section", text = new { type = "mrkdwn", text } } });

    private static string Header(string text) =>
        JsonSerializer.Serialize(new[] { new { type = "header", text = new { type = "plain_text", text } } });

    private static string Button(string properties) => $$"""[{"type":"actions","elements":[{"type":"button",{{properties}}}]}]""";

    private static string Divider(string? id) => id is null ? """{"type":"divider"}""" : $$"""{"type":"divider","block_id":"{{id}}"}""";

    private static string Menu(string type, int options) => $$"""[{"type":"actions","elements":[{"type":"{{type}}","options":[{{
        string.Join(',', Enumerable.Range(0, options).Select(i => $$"""{"text":{"type":"plain_text","text":"x"},"value":"{{i}}"}"""))}}]}]}]""";

    private static string Twice(string json) => $"{json},{json}";
}
