using System.Text.Json;
using FocusBot.Slack.Reading;

namespace FocusBot.Tests.Slack;

/// <summary>Nothing of a huddle is documented, so each part of it may be missing or be something else.</summary>
public sealed class HuddleReadingTests
{
    [Theory]
    [InlineData("""{}""", "", false)]
    [InlineData("""{ "room": null }""", "", false)]
    [InlineData("""{ "room": "R1" }""", "", false)]
    [InlineData("""{ "room": {} }""", "", false)]
    [InlineData("""{ "room": { "participants": ["U0ANA"], "participant_history": ["U0BEN", "U0ANA"], "has_ended": false, "date_end": 0 } }""", "U0BEN U0ANA", false)]
    [InlineData("""{ "room": { "participants": "U0ANA", "participant_history": [17, null, "ana", "U0BEN"], "has_ended": "yes" } }""", "U0BEN", false)]
    [InlineData("""{ "room": { "participants": [], "participant_history": ["U0BEN"], "has_ended": true } }""", "U0BEN", true)]
    [InlineData("""{ "room": { "date_end": 1772532000 } }""", "", true)]
    [InlineData("""{ "room": { "date_end": "1772532000", "has_ended": null } }""", "", false)]
    [InlineData("""{ "room": { "date_end": 1e400 } }""", "", false)]
    public void Whatever_is_missing_says_nothing(string message, string people, bool hasEnded)
    {
        var state = HuddleReading.StateOf(JsonSerializer.Deserialize<JsonElement>(message));

        Assert.Equal((people, hasEnded), (string.Join(' ', state.People), state.HasEnded));
    }
}
