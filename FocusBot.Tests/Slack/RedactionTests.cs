using System.Text;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Json;
using FocusBot.Slack.Reading;
using FocusBot.Slack.Receiving;

namespace FocusBot.Tests.Slack;

public sealed class RedactionTests
{
    private const string Unread =
        """
        "blocks": [{ "type": "rich_text", "secret": "ü \"blocks\": [1]" }], "attachments": [{ "text": "secret" }], "files": [{ "name": "secret.pdf" }],
        "root": { "text": "secret", "blocks": ["secret"], "ts": "1699999999.000900" }
        """;

    public static TheoryData<string> Events => new(
        Payloads.Event(Payloads.Message),
        Payloads.Subtype("thread_broadcast", $$""" "user": "U1", "text": "kept ü", {{Unread}}, "thread_ts": "1699999999.000900" """),
        Payloads.Subtype("file_share", $$""" {{Unread}}, "user": "U1", "text": "kept" """),
        Payloads.Subtype("me_message", $$""" {{Unread}}, "user": "U1", "text": "kept", {{Unread}} """),
        Payloads.Subtype(
            "message_changed",
            $$"""
            "message": { {{Unread}}, "type": "message", "user": "U1", "text": "kept", "ts": "1700000000.000100", "edited": { "user": "U1", "ts": "1700000008.000000" } },
            "previous_message": { "type": "message", "user": "U1", "text": "kept before", "ts": "1700000000.000100", {{Unread}} }
            """),
        Payloads.Subtype("message_deleted", $$""" "deleted_ts": "1700000000.000100", "previous_message": { {{Unread}}, "thread_ts": "1699999999.000900" } """),
        Payloads.Event("""{ "type": "app_mention", "channel": "C1", "user": "U1", "ts": "1700000000.000100", "text": "<@UBOT> ask", "blocks": null }"""));

    [Theory]
    [MemberData(nameof(Events))]
    public void What_is_kept_reads_as_the_whole_did(string whole)
    {
        var kept = Kept(whole);

        var read = Assert.IsAssignableFrom<ConversationEvent>(Read(kept));
        Assert.Equal(Read(Encoding.UTF8.GetBytes(whole)), read);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void What_is_never_read_is_not_kept(string whole)
    {
        var kept = Encoding.UTF8.GetString(Kept(whole));

        Assert.DoesNotContain("secret", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("deprecated", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("rich_text", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_call_a_huddle_is_not_kept_and_who_is_in_it_is()
    {
        var kept = Encoding.UTF8.GetString(Kept(Payloads.Subtype("huddle_thread", """ "user": "USLACKBOT", "text": "", "room": { "name": "secret", "participant_history": ["U1"] } """)));

        Assert.DoesNotContain("secret", kept, StringComparison.Ordinal);
        Assert.Contains("\"participant_history\": [\"U1\"]", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_of_it_the_event_is_kept_byte_for_byte()
    {
        var whole = Payloads.Event("""{ "type": "channel_archive", "channel": "C1", "user": "U1" }""").Replace("\"token\": \"deprecated\",", "", StringComparison.Ordinal);

        Assert.Equal(whole, Encoding.UTF8.GetString(Kept(whole)));
    }

    private static byte[] Kept(string whole)
    {
        var body = Encoding.UTF8.GetBytes(whole);
        using var json = WireJson.Parse(body);
        return Redaction.Of(json.RootElement, body);
    }

    private static ConversationEvent? Read(byte[] body) => new SlackEventReader().Read(ArrivalKind.Event, body);
}
