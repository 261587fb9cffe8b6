using System.Text;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Reading;

namespace FocusBot.Tests.Slack;

/// <summary>A workspace of an Enterprise organisation: colleagues of its other workspaces are no strangers, where nobody from outside can be.</summary>
public sealed class GridReadingTests
{
    private const string Plain = "\"enterprise_id\": null, \"team_id\": \"T123\"";

    [Theory]
    [InlineData("T2", false, false)]
    [InlineData("T2", true, true)]
    [InlineData("T123", true, false)]
    [InlineData("E1", true, false)]
    public void The_author_of_a_message(string team, bool isShared, bool isStranger) => Assert.Equal(
        new Surroundings(isShared, isStranger),
        Assert.IsType<ConversationEvent.MessagePosted>(Read(ArrivalKind.Event, Event(Payloads.Message.Replace("\"user\": \"U1\",", $"\"user\": \"U1\", \"user_team\": \"{team}\",", StringComparison.Ordinal), isShared))).Where);

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Who_leaves(bool isShared, bool isSeen) => Assert.Equal(
        isSeen, Read(ArrivalKind.Event, Event("""{ "type": "member_left_channel", "user": "U2", "channel": "C1", "team": "T2" }""", isShared)) is ConversationEvent.PersonLeft);

    [Theory]
    [InlineData("T2", true)]
    [InlineData("T123", false)]
    [InlineData("E1", false)]
    public void Who_presses_may_be_a_stranger_when_their_team_is_another(string team, bool mayBe) =>
        Assert.Equal(mayBe, Assert.IsType<ConversationEvent.ButtonPressed>(Read(ArrivalKind.Interaction, Pressed("{ \"id\": \"E1\", \"name\": \"acme\" }", team))).MayBeStranger);

    [Fact]
    public void Without_an_organisation_another_team_is_a_strangers() =>
        Assert.IsType<ConversationEvent.PressedFromOutside>(Read(ArrivalKind.Interaction, Pressed("null", "T2")));

    private static string Pressed(string enterprise, string team) => Payloads.Press
        .Replace("\"enterprise\": null", $"\"enterprise\": {enterprise}", StringComparison.Ordinal)
        .Replace("\"name\": \"ana\", \"team_id\": \"T123\"", $"\"name\": \"ana\", \"team_id\": \"{team}\"", StringComparison.Ordinal);

    private static string Event(string happened, bool isShared) => Payloads.Event(happened)
        .Replace(Plain, "\"enterprise_id\": \"E1\", \"team_id\": \"T123\"", StringComparison.Ordinal)
        .Replace("\"is_ext_shared_channel\": false", $"\"is_ext_shared_channel\": {(isShared ? "true" : "false")}", StringComparison.Ordinal);

    private static ConversationEvent? Read(ArrivalKind kind, string json) => new SlackEventReader().Read(kind, Encoding.UTF8.GetBytes(json));
}
