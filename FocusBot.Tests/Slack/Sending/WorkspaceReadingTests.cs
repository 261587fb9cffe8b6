using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using static FocusBot.Tests.Slack.Sending.SendingDriver;

namespace FocusBot.Tests.Slack.Sending;

/// <summary>What the outbox asks Slack about people and groups, and the Home tab that it publishes.</summary>
public sealed class WorkspaceReadingTests : IDisposable
{
    private static readonly PersonFacts Plain = new(Ana, false, false, false, false, false, null);

    private readonly SendingDriver _driver = new();

    public static IEnumerable<object[]> People => new TheoryData<string, PersonFacts>
    {
        { """{ "id": "U0ANA", "team_id": "T0ACME", "tz": "Europe/Berlin" }""", new(Ana, false, false, false, false, false, "Europe/Berlin") },
        { """{ "id": "U0ANA", "is_admin": true, "tz": null }""", new(Ana, true, false, false, false, false, null) },
        { """{ "id": "U0ANA", "is_owner": true }""", new(Ana, true, false, false, false, false, null) },
        { """{ "id": "U0ANA", "is_bot": true, "deleted": true }""", new(Ana, false, true, false, false, true, null) },
        { """{ "id": "U0ANA", "is_ultra_restricted": true }""", new(Ana, false, false, true, false, false, null) },
        { """{ "id": "U0ANA", "is_stranger": true }""", new(Ana, false, false, false, true, false, null) },
        { """{ "id": "U0ANA", "team_id": "T0OTHER" }""", new(Ana, false, false, false, true, false, null) },
        { """{ "id": "U0ANA", "profile": { "status_emoji": ":tada:", "status_text": "On leave until May", "status_expiration": 1772452800 } }""", Plain with { AwayUntil = Given.Noon } },
        { """{ "id": "U0ANA", "profile": { "status_emoji": ":palm_tree:", "status_text": "", "status_expiration": 0 } }""", Plain },
        { """{ "is_admin": "yes", "deleted": 1 }""", new(Ana, false, false, false, false, false, null) },
    };

    [Theory]
    [MemberData(nameof(People))]
    internal async Task A_person_is_read_without_a_name(string user, PersonFacts facts)
    {
        _driver.Slack.Answers($$"""{ "ok": true, "user": {{user}} }""");

        Assert.Equal(new SendOutcome.PersonRead(facts), await _driver.SendAsync(new Parcel.PersonReading(Ana)));
        Assert.Equal("/api/users.info", _driver.Slack.Request.Path);
    }

    [Fact]
    public async Task An_answer_that_tells_of_nobody_is_asked_for_again()
    {
        _driver.Slack.Answers("""{ "ok": true }""");

        Assert.IsType<SendOutcome.Doubtful>(await _driver.SendAsync(new Parcel.PersonReading(Ana)));
    }

    [Fact]
    public async Task Who_is_not_there_is_refused_by_Slacks_own_word()
    {
        _driver.Slack.Answers("""{ "ok": false, "error": "user_not_found" }""");

        Assert.Equal(new SendOutcome.Refused("user_not_found"), await _driver.SendAsync(new Parcel.PersonReading(Ana)));
    }

    [Fact]
    public async Task A_group_is_its_people()
    {
        _driver.Slack.Answers("""{ "ok": true, "users": [ "U0ANA", 5, "U0BEN" ] }""");

        var read = Assert.IsType<SendOutcome.GroupRead>(await _driver.SendAsync(new Parcel.GroupReading("S0123ABCDE")));

        Assert.Equal([new UserId("U0ANA"), new UserId("U0BEN")], read.Members);
        Assert.Equal("/api/usergroups.users.list", _driver.Slack.Request.Path);
    }

    [Fact]
    public async Task A_page_is_published_for_its_person()
    {
        _driver.Slack.Answers("""{ "ok": true, "view": { "id": "V1" } }""");

        Assert.IsType<SendOutcome.Delivered>(await _driver.SendAsync(new Parcel.HomeView(Ana, Card.Saying("Hello."))));

        Assert.Equal("U0ANA", (string?)_driver.Slack.Request.Json["user_id"]);
        Assert.Equal("home", (string?)_driver.Slack.Request.Json["view"]?["type"]);
    }

    public void Dispose() => _driver.Dispose();
}
