using System.Text.Json.Nodes;
using FocusBot.Conversations;
using FocusBot.Slack.BlockKit;

namespace FocusBot.Tests.Slack.Sending;

public sealed class BlockKitTests
{
    private static readonly Card Everything = Card.Of(
        new CardPart.Heading("Which level? <Impact & Co>"),
        new CardPart.Paragraph(CardText.Of($"{SendingDriver.Ana} argues from {"Impact":strong} & more.")),
        new CardPart.Divider(),
        new CardPart.Buttons([
            new("Impact", "level.impact", "v1"),
            new("Not quite", "level.no", "", ButtonEmphasis.Danger),
            new("Ask all", "level.ask", "v2", ButtonEmphasis.Primary)]),
        new CardPart.Note("Only you see this."));

    [Fact]
    public void Every_part_of_a_card_has_its_block() => Same(
        """
        {
          "text": "Which level? &lt;Impact &amp; Co&gt;\n<@U0ANA> argues from Impact &amp; more.\nButtons: Impact, Not quite, Ask all\nOnly you see this.",
          "blocks": [
            { "type": "header", "text": { "type": "plain_text", "text": "Which level? <Impact & Co>" }, "block_id": "0-b92633fa" },
            { "type": "section", "text": { "type": "mrkdwn", "text": "<@U0ANA> argues from *Impact* &amp; more.", "verbatim": true }, "block_id": "1-b40517fb" },
            { "type": "divider", "block_id": "2-de21484a" },
            { "type": "actions", "elements": [
              { "type": "button", "action_id": "level.impact", "text": { "type": "plain_text", "text": "Impact" }, "value": "v1" },
              { "type": "button", "action_id": "level.no", "text": { "type": "plain_text", "text": "Not quite" }, "style": "danger" },
              { "type": "button", "action_id": "level.ask", "text": { "type": "plain_text", "text": "Ask all" }, "value": "v2", "style": "primary" }
            ], "block_id": "3-f4b1f3d9" },
            { "type": "context", "elements": [ { "type": "mrkdwn", "text": "Only you see this.", "verbatim": true } ], "block_id": "4-9bc92e95" }
          ]
        }
        """,
        DrawnCards.Message(Everything));

    [Fact]
    public void A_block_whose_content_changes_gets_a_new_id() =>
        Assert.NotEqual(BlockId(DrawnCards.Message(Card.Saying("one"))), BlockId(DrawnCards.Message(Card.Saying("two"))));

    [Fact]
    public void A_block_whose_content_stays_keeps_its_id() =>
        Assert.Equal(BlockId(DrawnCards.Message(Card.Saying("one"))), BlockId(DrawnCards.Message(Card.Saying("one"))));

    [Fact]
    public void Equal_parts_of_one_message_have_different_ids() => Assert.Equal(
        2, Blocks(DrawnCards.Message(Card.Of(new CardPart.Paragraph("same"), new CardPart.Paragraph("same")))).Select(block => $"{block?["block_id"]}").Distinct().Count());

    [Fact]
    public void Half_a_surrogate_pair_does_not_break_a_message() =>
        Assert.Contains("\\uFFFD", DrawnCards.Message(Card.Saying("half \uD83D")).ToJsonString(), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_form_is_a_modal() => Same(
        """
        {
          "type": "modal", "callback_id": "level", "private_metadata": "C1/1.2",
          "title": { "type": "plain_text", "text": "Your level" },
          "close": { "type": "plain_text", "text": "Close" },
          "submit": { "type": "plain_text", "text": "Save" },
          "blocks": [
            { "type": "section", "text": { "type": "mrkdwn", "text": "About <#C0REVIEW>", "verbatim": true } },
            { "type": "input", "block_id": "level", "label": { "type": "plain_text", "text": "From which level?" }, "optional": false,
              "hint": { "type": "plain_text", "text": "None is better." },
              "element": { "type": "radio_buttons", "action_id": "level",
                "options": [
                  { "value": "impact", "text": { "type": "mrkdwn", "text": "*Impact*", "verbatim": true }, "description": { "type": "mrkdwn", "text": "the effect", "verbatim": true } },
                  { "value": "mixed", "text": { "type": "mrkdwn", "text": "mixed", "verbatim": true } } ],
                "initial_option": { "value": "mixed", "text": { "type": "mrkdwn", "text": "mixed", "verbatim": true } } } },
            { "type": "input", "block_id": "ask", "label": { "type": "plain_text", "text": "And" }, "optional": true,
              "element": { "type": "checkboxes", "action_id": "ask",
                "options": [ { "value": "others", "text": { "type": "mrkdwn", "text": "ask all others", "verbatim": true } } ],
                "initial_options": [ { "value": "others", "text": { "type": "mrkdwn", "text": "ask all others", "verbatim": true } } ] } },
            { "type": "input", "block_id": "link", "label": { "type": "plain_text", "text": "Link" }, "optional": true,
              "element": { "type": "plain_text_input", "max_length": 500, "initial_value": "https://", "placeholder": { "type": "plain_text", "text": "paste" }, "action_id": "link" } },
            { "type": "context", "elements": [ { "type": "mrkdwn", "text": "Only you see this.", "verbatim": true } ] }
          ]
        }
        """,
        DrawnCards.View(new("level", "Your level", "Save", "C1/1.2", [
            new FormPart.Say(CardText.Of($"About {SendingDriver.ReviewChannel}")),
            new FormPart.ChooseOne("level", "From which level?", [
                new("impact", CardText.Of($"{"Impact":strong}"), "the effect"),
                new("mixed", "mixed")]) { Initial = "mixed", Hint = "None is better." },
            new FormPart.Tick("ask", "And", [new("others", "ask all others")]) { Initial = ["others", "nobody"], IsOptional = true },
            new FormPart.Write("link", "Link") { Initial = "https://", Placeholder = "paste", IsOptional = true },
            new FormPart.Note("Only you see this.")])));

    [Fact]
    public void A_choice_that_is_no_longer_on_offer_is_not_made() => Assert.Null(Element(
        new FormPart.ChooseOne("field", "Label", [new("a", "A")]) { Initial = "gone" })["initial_option"]);

    [Fact]
    public void Nothing_ticked_is_left_out() =>
        Assert.Null(Element(new FormPart.Tick("field", "Label", [new("a", "A")]))["initial_options"]);

    [Fact]
    public void What_was_written_before_is_cut_to_the_field() =>
        Assert.Equal("1234…", (string?)Element(new FormPart.Write("field", "Label") { Initial = "1234567", LongestText = 5 })["initial_value"]);

    [Fact]
    public void An_options_label_is_cut_as_it_is_printed() => Assert.Equal(
        $"{new string('x', 64)}<@U0ANA> …",
        (string?)Element(new FormPart.ChooseOne("field", "Label", [
            new("a", CardText.Of($"{new string('x', 64)}{SendingDriver.Ana} & {SendingDriver.Ana}"))]))["options"]?[0]?["text"]?["text"]);

    [Fact]
    public void However_many_people_a_text_names_it_is_sent()
    {
        CardText everybody = new([.. Enumerable.Range(0, 300).Select(i => new CardSpan.Person(new($"U{i:0000000000}")))]);
        var text = (string?)Blocks(DrawnCards.Message(Card.Saying(everybody)))[0]?["text"]?["text"];
        Assert.Equal((2_997, '…', '>'), (text?.Length, text?[^1], text?[^2]));
    }

    [Fact]
    public void A_form_that_only_says_something_has_nothing_to_send() =>
        Assert.Null(DrawnCards.View(new("why", "Why this?", null, "", [new FormPart.Say("Because.")]))["submit"]);

    [Theory]
    [InlineData("<!channel>")]
    [InlineData("*<!here>*")]
    [InlineData("|<@U0BEN>")]
    [InlineData("\n<!everyone>\n")]
    public void Whatever_stands_in_a_card_nobody_is_called_by_it(string words)
    {
        var link = new CardSpan.Link($"https://x.example/{words}", words);
        var text = CardText.Of($"{words} {words:strong} {link} {new CardSpan.Link(words, words)} {new UserId(words)} {new ChannelId(words)}");
        var message = DrawnCards.Message(Card.Of(
            new CardPart.Heading(words), new CardPart.Paragraph(text), new CardPart.Note(text), new CardPart.Buttons([new(words, "a", "")])));

        Assert.DoesNotMatch("<(!|@U0BEN)", (string?)message["text"]);
        Assert.All(
            [Blocks(message)[1]?["text"], Blocks(message)[2]?["elements"]?[0]],
            marked => Assert.DoesNotMatch("<(!|@U0BEN)", (string?)marked?["text"]));
    }

    private static void Same(string expected, JsonObject actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToString());

    private static JsonArray Blocks(JsonObject message) => Assert.IsType<JsonArray>(message["blocks"]);

    private static string? BlockId(JsonObject message) => (string?)Blocks(message)[0]?["block_id"];

    private static JsonObject Element(FormPart part) =>
        Assert.IsType<JsonObject>(DrawnCards.View(new("form", "Title", "Send", "", [part]))["blocks"]?[0]?["element"]);
}
