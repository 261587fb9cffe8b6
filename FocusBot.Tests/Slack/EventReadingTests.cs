using System.Text;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Reading;

namespace FocusBot.Tests.Slack;

public sealed class EventReadingTests
{
    private static readonly InstallationId Home = InstallationId.Workspace("T123");
    private static readonly ChannelId Channel = new("C1");

    public static IEnumerable<object[]> Events => new TheoryData<string, ConversationEvent?>
    {
        { """{ "type": "member_joined_channel", "user": "UBOT", "channel": "C1", "channel_type": "C", "team": "T123", "inviter": "U1" }""", new ConversationEvent.FocusBotInvited(Home, Channel, new UserId("U1"), default) },
        { """{ "type": "member_joined_channel", "user": "U2", "channel": "C1", "inviter": "U1" }""", new ConversationEvent.PersonJoined(Home, Channel, new UserId("U2")) },
        { """{ "type": "message", "subtype": "channel_join", "user": "UBOT", "channel": "C1", "ts": "1700000000.000100", "inviter": "U1" }""", new ConversationEvent.FocusBotInvited(Home, Channel, new UserId("U1"), default) },
        { """{ "type": "message", "subtype": "group_join", "user": "UBOT", "channel": "C1", "ts": "1700000000.000100" }""", new ConversationEvent.FocusBotInvited(Home, Channel, null, default) },
        { """{ "type": "message", "subtype": "channel_join", "user": "U2", "channel": "C1", "ts": "1700000000.000100" }""", new ConversationEvent.PersonJoined(Home, Channel, new UserId("U2")) },
        { """{ "type": "message", "subtype": "group_leave", "user": "U2", "channel": "C1", "ts": "1700000000.000100" }""", new ConversationEvent.PersonLeft(Home, Channel, new UserId("U2")) },
        { """{ "type": "message", "subtype": "channel_leave", "user": "U9", "user_team": "T0ELSE", "channel": "C1", "ts": "1700000000.000100" }""", null },
        { """{ "type": "member_left_channel", "user": "U9", "channel": "C1", "team": "T0ELSE" }""", null },
        { """{ "type": "message", "subtype": "channel_leave", "channel": "C1", "ts": "1700000000.000100" }""", null },
        { """{ "type": "message", "subtype": "channel_leave", "user": "UBOT", "channel": "C1", "ts": "1700000000.000100" }""", new ConversationEvent.FocusBotRemoved(Home, Channel) },
        { """{ "type": "member_left_channel", "user": "UBOT", "channel": "C1" }""", new ConversationEvent.FocusBotRemoved(Home, Channel) },
        { """{ "type": "member_left_channel", "user": "U2", "channel": "C1" }""", new ConversationEvent.PersonLeft(Home, Channel, new UserId("U2")) },
        { """{ "type": "channel_left", "channel": "C1", "actor_id": "U1" }""", new ConversationEvent.FocusBotRemoved(Home, Channel) },
        { """{ "type": "group_left", "channel": "C1" }""", new ConversationEvent.FocusBotRemoved(Home, Channel) },
        { """{ "type": "channel_archive", "channel": "C1", "user": "U1" }""", new ConversationEvent.ChannelArchived(Home, Channel) },
        { """{ "type": "message", "subtype": "group_archive", "user": "U1", "channel": "C1", "ts": "1700000000.000100" }""", new ConversationEvent.ChannelArchived(Home, Channel) },
        { """{ "type": "channel_unarchive", "channel": "C1", "user": "U1" }""", new ConversationEvent.ChannelUnarchived(Home, Channel) },
        { """{ "type": "message", "subtype": "channel_unarchive", "user": "U1", "channel": "C1", "ts": "1700000000.000100" }""", new ConversationEvent.ChannelUnarchived(Home, Channel) },
        { """{ "type": "channel_id_changed", "old_channel_id": "C1", "new_channel_id": "C2" }""", new ConversationEvent.ChannelIdChanged(Home, Channel, new("C2")) },
        { """{ "type": "app_home_opened", "user": "U1", "channel": "D1", "tab": "home" }""", new ConversationEvent.HomeOpened(Home, new("U1")) },
        { """{ "type": "app_home_opened", "user": "U1", "channel": "D1", "tab": "messages" }""", null },
        { """{ "type": "app_uninstalled" }""", new ConversationEvent.Uninstalled(Home, DateTimeOffset.FromUnixTimeSeconds(1700000001)) },
        { """{ "type": "tokens_revoked", "tokens": { "oauth": ["U1"], "bot": ["UBOT"] } }""", new ConversationEvent.Uninstalled(Home, DateTimeOffset.FromUnixTimeSeconds(1700000001)) },
        { """{ "type": "tokens_revoked", "tokens": { "oauth": ["U1"] } }""", null },
        { """{ "type": "reaction_added", "user": "U1" }""", null },
        { """{ "type": "invented_tomorrow", "whatever": [1, 2, 3] }""", null },
        { Mention("<@UBOT> level impact"), Mentioned("level impact") },
        { Mention("<@UBOT|focusbot>   help  "), Mentioned("help") },
        { Mention("hello <@UBOT>"), Mentioned("") with { Before = new("hello") } },
        { Mention("<@U2> <@UBOT> check"), Mentioned("check") with { Before = new("<@U2>") } },
        { Mention("&gt; <@UBOT> ask"), Mentioned("ask") with { Before = new("&gt;"), IsQuoted = true } },
        { Mention("&gt; said before\\n<@UBOT>"), Mentioned("") with { Before = new("&gt; said before") } },
        { Mention("no mention"), Mentioned("no mention") },
        { Mention("<@UBOT>", """, "bot_id": "B9" """), null },
        { Mention("<@UBOT> ask", """, "thread_ts": "1699999999.000900" """), Mentioned("ask", "1699999999.000900") },
    };

    [Theory]
    [MemberData(nameof(Events), DisableDiscoveryEnumeration = true)]
    internal void An_event_is_read(string happened, ConversationEvent? expected) => Assert.Equal(expected, Read(Payloads.Event(happened)));

    [Fact]
    public void An_organisations_event_names_no_workspace() => Assert.Equal(
        new InstallationId("E1", null, true),
        Read(Payloads.Event(Payloads.Message)
            .Replace("\"enterprise_id\": null, \"team_id\": \"T123\"", "\"enterprise_id\": \"E1\", \"team_id\": \"T123\"", StringComparison.Ordinal)
            .Replace("\"is_enterprise_install\": false", "\"is_enterprise_install\": true", StringComparison.Ordinal))!.Installation);

    [Fact]
    public void The_authorization_wins_over_the_outer_team() => Assert.Equal(
        Home, Read(Payloads.Event(Payloads.Message).Replace("\"team_id\": \"T123\", \"api_app_id\"", "\"team_id\": \"T999\", \"api_app_id\"", StringComparison.Ordinal))!.Installation);

    [Theory]
    [InlineData("""{ "type": "message", "channel": "C1", "user": "U1", "text": "secret words" }""", "ts is missing.")]
    [InlineData("""{ "type": "message", "channel": "C1", "user": "U1", "text": 5, "ts": "1700000000.000100" }""", "text has the wrong type.")]
    [InlineData("""{ "type": "message", "channel": "C1", "user": "U1", "text": "secret words", "ts": 1700000000.0001 }""", "ts has the wrong type.")]
    [InlineData("""{ "type": "message", "channel": "C1", "user": "U1", "text": "secret words", "ts": "yesterday" }""", "ts is not a message timestamp.")]
    [InlineData("""{ "type": "message", "channel": "C/1", "user": "U1", "text": "secret words", "ts": "1700000000.000100" }""", "channel is not an id.")]
    [InlineData("""{ "type": 7 }""", "type has the wrong type.")]
    [InlineData("[]", "event has the wrong type.")]
    public void What_makes_no_sense_is_said_without_quoting_it(string happened, string reason) =>
        Assert.Equal(reason, Assert.Throws<UnreadableArrivalException>(() => Read(Payloads.Event(happened))).Message);

    [Fact]
    public void An_arrival_of_another_kind_is_not_read() =>
        Assert.Throws<UnreadableArrivalException>(() => new SlackEventReader().Read(ArrivalKind.Report, "{}"u8.ToArray()));

    private static string Mention(string text, string more = "") =>
        $$"""{ "type": "app_mention", "user": "U1", "text": "{{text}}", "ts": "1700000000.000100", "channel": "C1"{{more}} }""";

    private static ConversationEvent.Mentioned Mentioned(string words, string? root = null) => new(
        Home, Channel, MessageTs.Parse("1700000000.000100"), root is null ? null : MessageTs.Parse(root), new("U1"), new(words), default);

    private static ConversationEvent? Read(string json) => new SlackEventReader().Read(ArrivalKind.Event, Encoding.UTF8.GetBytes(json));
}
