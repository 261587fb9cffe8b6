using System.Text;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Reading;

namespace FocusBot.Tests.Slack;

public sealed class MessageReadingTests
{
    private static readonly InstallationId Home = InstallationId.Workspace("T123");
    private static readonly ChannelId Channel = new("C1");
    private static readonly MessageTs Ts = MessageTs.Parse("1700000000.000100"), Root = MessageTs.Parse("1699999999.000900");

    [Fact]
    public void A_reply_is_posted_to_its_root() => Assert.Equal(
        new ConversationEvent.MessagePosted(Home, Channel, Ts, Root, new("U1"), new("We ship on Friday."), default),
        Read(Payloads.Event(Payloads.Message)));

    [Fact]
    public void A_message_that_answers_nothing_is_its_own_root() => Assert.Equal(
        Ts, Assert.IsType<ConversationEvent.MessagePosted>(Read(Payloads.Event(Payloads.Message.Replace("thread_ts", "other_ts", StringComparison.Ordinal)))).Root);

    [Theory]
    [InlineData("file_share")]
    [InlineData("me_message")]
    [InlineData("thread_broadcast")]
    public void A_message_with_a_file_or_a_gesture_counts(string subtype) =>
        Assert.IsType<ConversationEvent.MessagePosted>(Read(Payloads.Subtype(subtype, """ "user": "U1", "text": "look" """)));

    [Theory]
    [InlineData("channel_topic")]
    [InlineData("reminder_add")]
    [InlineData("ekm_access_denied")]
    [InlineData("invented_tomorrow")]
    public void What_is_not_on_the_list_is_ignored(string subtype) =>
        Assert.Null(Read(Payloads.Subtype(subtype, """ "user": "U1", "text": "x" """)));

    [Theory]
    [InlineData(""" "user": "U9", "bot_id": "B9", "text": "x" """)]
    [InlineData(""" "user": "USLACKBOT", "text": "x" """)]
    [InlineData(""" "user": "UBOT", "text": "x" """)]
    [InlineData(""" "user": "U1", "hidden": true, "text": "x" """)]
    [InlineData(""" "text": "x" """)]
    public void Bots_Slack_itself_and_nobody_are_ignored(string fields) => Assert.Null(Read(Written(fields)));

    [Theory]
    [InlineData("im")]
    [InlineData("mpim")]
    [InlineData("app_home")]
    public void A_direct_message_is_no_review(string type) =>
        Assert.Null(Read(Payloads.Event(Payloads.Message.Replace("\"channel\",", $"\"{type}\",", StringComparison.Ordinal))));

    [Fact]
    public void Somebody_of_another_workspace_is_an_outsider() => Assert.Equal(
        new Surroundings(IsShared: false, AuthorIsOutsider: true),
        Assert.IsType<ConversationEvent.MessagePosted>(Read(Written(""" "user": "U7", "user_team": "T999", "text": "x" """))).Where);

    [Fact]
    public void A_channel_shared_outwards_says_so() => Assert.True(Assert.IsType<ConversationEvent.MessagePosted>(
        Read(Payloads.Event(Payloads.Message).Replace("\"is_ext_shared_channel\": false", "\"is_ext_shared_channel\": true", StringComparison.Ordinal))).Where.IsShared);

    [Fact]
    public void An_own_post_comes_back_with_its_parcel() => Assert.Equal(
        new ConversationEvent.OwnPostSeen(Home, Channel, MessageTs.Parse("1700000005.000000"), "0190-abc"), Read(Own("A123", "UBOT")));

    [Theory]
    [InlineData("A999", "UBOT")]
    [InlineData("A123", "U9")]
    public void A_post_that_only_claims_to_be_FocusBots_is_ignored(string app, string user) => Assert.Null(Read(Own(app, user)));

    [Theory]
    [InlineData("We ship on Monday.", "1700000007.000000")]
    [InlineData("We ship on Friday.", "1700000007.000000")]
    public void An_edit_is_followed(string before, string editedAt) => Assert.Equal(
        new ConversationEvent.MessageEdited(Home, Channel, Ts, Root, new("U1"), new("We ship on Friday."), MessageTs.Parse(editedAt)),
        Read(Changed(Edited(editedAt), $$"""{ "user": "U1", "text": "{{before}}", "ts": "1700000000.000100" }""")));

    [Fact]
    public void An_edit_by_somebody_of_another_organisation_says_so() => Assert.True(Assert.IsType<ConversationEvent.MessageEdited>(Read(Changed(
        """{ "type": "message", "user": "U1", "user_team": "T0ELSE", "text": "b", "ts": "1700000000.000100", "edited": { "user": "U1", "ts": "1700000007.000000" } }""",
        """{ "type": "message", "user": "U1", "user_team": "T0ELSE", "text": "a", "ts": "1700000000.000100" }"""))).Where.AuthorIsOutsider);

    [Fact]
    public void An_unfurled_link_is_no_edit() => Assert.Null(Read(Changed(
        """{ "type": "message", "user": "U1", "text": "We ship on Friday.", "ts": "1700000000.000100", "attachments": [{}] }""",
        """{ "type": "message", "user": "U1", "text": "We ship on Friday.", "ts": "1700000000.000100" }""")));

    [Fact]
    public void An_unfurled_link_in_an_edited_message_is_no_edit() =>
        Assert.Null(Read(Changed(Edited("1700000007.000000"), Edited("1700000007.000000"))));

    [Fact]
    public void An_edit_of_an_own_post_is_ignored() => Assert.Null(Read(Changed(
        """{ "user": "UBOT", "bot_id": "B1", "text": "b", "ts": "1700000000.000100", "edited": { "user": "UBOT", "ts": "1700000007.000000" } }""",
        """{ "user": "UBOT", "bot_id": "B1", "text": "a", "ts": "1700000000.000100" }""")));

    [Fact]
    public void A_deleted_reply_names_its_root() => Assert.Equal(
        new ConversationEvent.MessageDeleted(Home, Channel, Ts, Root),
        Read(Payloads.Subtype("message_deleted", """ "hidden": true, "deleted_ts": "1700000000.000100", "previous_message": { "user": "U1", "text": "x", "ts": "1700000000.000100", "thread_ts": "1699999999.000900" } """)));

    [Fact]
    public void A_deletion_without_its_message_is_of_a_root() => Assert.Equal(
        new ConversationEvent.MessageDeleted(Home, Channel, Ts, Ts),
        Read(Payloads.Subtype("message_deleted", """ "hidden": true, "deleted_ts": "1700000000.000100" """)));

    [Fact]
    public void A_tombstone_is_a_deleted_root() => Assert.Equal(
        new ConversationEvent.MessageDeleted(Home, Channel, Ts, Ts),
        Read(Changed(
            """{ "subtype": "tombstone", "user": "USLACKBOT", "text": "This message was deleted.", "ts": "1700000000.000100", "thread_ts": "1700000000.000100" }""",
            """{ "user": "U1", "text": "x", "ts": "1700000000.000100" }""")));

    private static string Written(string fields) =>
        Payloads.Event($$"""{ "type": "message", "channel": "C1", "channel_type": "channel", "ts": "1700000000.000100", {{fields}} }""");

    private static string Own(string app, string user) => Payloads.Event(
        $$"""
        { "type": "message", "subtype": "bot_message", "channel": "C1", "user": "{{user}}", "bot_id": "B1", "app_id": "{{app}}", "ts": "1700000005.000000", "text": "x",
          "metadata": { "event_type": "focusbot_nudge", "event_payload": { "outbox_id": "0190-abc" } } }
        """);

    private static string Edited(string at) =>
        $$"""{ "user": "U1", "text": "We ship on Friday.", "ts": "1700000000.000100", "thread_ts": "1699999999.000900", "edited": { "user": "U1", "ts": "{{at}}" } }""";

    private static string Changed(string now, string before) =>
        Payloads.Subtype("message_changed", $""" "hidden": true, "message": {now}, "previous_message": {before} """);

    private static ConversationEvent? Read(string json) => new SlackEventReader().Read(ArrivalKind.Event, Encoding.UTF8.GetBytes(json));
}
