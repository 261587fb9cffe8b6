using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using static FocusBot.Tests.Slack.Sending.SendingDriver;

namespace FocusBot.Tests.Slack.Sending;

/// <summary>The chart is an extra to the words: where Slack does not take it, the words come alone.</summary>
public sealed class ChartBlockTests : IDisposable
{
    private const string Refusal = """{"ok":false,"error":"invalid_blocks"}""", Posted = """{"ok":true,"channel":"D0ANA","ts":"1772452801.000200"}""";

    private static readonly Card Charted = Card.Of(
        new CardPart.Chart("Levels", ["Impact", "Execution"], [new("Now", [60, 40]), new("Before", [50, 50])]), new CardPart.Paragraph("60 % and 40 %."));

    private readonly SendingDriver _driver = new();

    [Fact]
    public async Task It_is_drawn_as_Slack_wants_it_and_the_text_does_without()
    {
        _driver.Slack.Answers(Posted);

        await _driver.SendAsync(new Parcel.DirectMessage(Ana, Charted));

        var message = _driver.Slack.Request.Json;
        Assert.Equal("60 % and 40 %.", (string?)message["text"]);
        Assert.Equal(
            """{"type":"bar","series":[{"name":"Now","data":[{"label":"Impact","value":60},{"label":"Execution","value":40}]},{"name":"Before","data":[{"label":"Impact","value":50},{"label":"Execution","value":50}]}],"axis_config":{"categories":["Impact","Execution"]}}""",
            message["blocks"]?[0]?["chart"]?.ToJsonString());
        Assert.Equal(("data_visualization", "Levels"), ((string?)message["blocks"]?[0]?["type"], (string?)message["blocks"]?[0]?["title"]));
    }

    [Fact]
    public async Task A_workspace_that_refuses_it_gets_the_words_alone()
    {
        _driver.Slack.Answers(Refusal).Answers(Posted);

        Assert.IsType<SendOutcome.Delivered>(await _driver.SendAsync(new Parcel.DirectMessage(Ana, Charted)));

        Assert.Equal([2, 1], _driver.Slack.Requests.Select(request => request.Json["blocks"]?.AsArray().Count));
        Assert.DoesNotContain("data_visualization", _driver.Slack.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_does_a_private_answer()
    {
        _driver.Slack.Answers(Refusal).Answers("""{"ok":true,"message_ts":"1772452801.000200"}""");

        Assert.IsType<SendOutcome.Delivered>(await _driver.SendAsync(new Parcel.PrivateNote(ReviewChannel, Ana, null, Charted)));
    }

    [Fact]
    public async Task What_is_refused_without_a_chart_is_not_sent_again()
    {
        _driver.Slack.Answers(Refusal);

        Assert.Equal(new SendOutcome.Refused("invalid_blocks"), await _driver.SendAsync(new Parcel.DirectMessage(Ana, Card.Saying("Hello."))));
        Assert.Single(_driver.Slack.Requests);
    }

    public void Dispose() => _driver.Dispose();
}
