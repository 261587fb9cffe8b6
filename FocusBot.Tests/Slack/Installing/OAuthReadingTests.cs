using System.Text.Json;
using FocusBot.Slack.Installing;

namespace FocusBot.Tests.Slack.Installing;

/// <summary>The shapes that Slack documents for oauth.v2.access.</summary>
public sealed class OAuthReadingTests
{
    private const string Workspace = """
        {"ok":true,"access_token":"xoxb-17","token_type":"bot","scope":"commands,chat:write","bot_user_id":"U0KRQLJ9H","app_id":"A0KRD7HC3",
         "team":{"id":"T9TK3CUKW","name":"Slack Softball Team"},"enterprise":{"id":"E12345678","name":"slack-sports"},"is_enterprise_install":false,
         "authed_user":{"id":"U1234","scope":"","access_token":"xoxp-1","token_type":"user"},"response_metadata":{}}
        """;

    private const string Organisation = """
        {"ok":true,"access_token":"xoxe.xoxb-1-17","token_type":"bot","scope":"commands","bot_user_id":"U0KRQLJ9H","app_id":"A0KRD7HC3",
         "team":null,"enterprise":{"id":"E12345678","name":"slack-sports"},"is_enterprise_install":true,"authed_user":{"id":"U1234"},
         "expires_in":43200,"refresh_token":"xoxe-1-abc"}
        """;

    [Fact]
    public void A_workspaces_answer_is_read()
    {
        var read = OAuthReading.Installed(Json(Workspace), Given.Noon);

        Assert.Equal(("E12345678/T9TK3CUKW/workspace", "A0KRD7HC3", "Slack Softball Team", "commands,chat:write", "xoxb-17"), (read?.Installation.Key, read?.App, read?.Name, read?.Scopes, read?.Token));
        Assert.Equal((null, null, Given.Noon), (read?.RefreshToken, read?.ExpiresAt, read?.InstalledAt));
        Assert.Equal("E12345678/T9TK3CUKW/workspace", $"{read}");
    }

    [Fact]
    public void An_organisations_answer_is_read_with_the_end_of_its_token()
    {
        var read = OAuthReading.Installed(Json(Organisation), Given.Noon);

        Assert.Equal(("E12345678/-/organisation", "slack-sports", "xoxe-1-abc", Given.Noon.AddHours(12)), (read?.Installation.Key, read?.Name, read?.RefreshToken, read?.ExpiresAt));
        Assert.False(read?.IsToBeRenewed(Given.Noon.AddHours(9.9)));
        Assert.True(read?.IsToBeRenewed(Given.Noon.AddHours(10)));
    }

    [Fact]
    public void A_renewed_token_takes_the_others_place_and_nothing_else_changes()
    {
        var before = OAuthReading.Installed(Json(Organisation), Given.Noon)!;
        var said = Json("""{"ok":true,"access_token":"xoxe.xoxb-2-17","token_type":"bot","expires_in":43200,"refresh_token":"xoxe-1-def","team":null,"enterprise":null}""");

        Assert.Equal(before with { Token = "xoxe.xoxb-2-17", RefreshToken = "xoxe-1-def", ExpiresAt = Given.Noon.AddHours(22) }, OAuthReading.Renewed(before, said, Given.Noon.AddHours(10)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"access_token":"xoxp-1","token_type":"user","app_id":"A1","team":{"id":"T1"}}""")]
    [InlineData("""{"access_token":"","app_id":"A1","team":{"id":"T1"}}""")]
    [InlineData("""{"access_token":"xoxb-1","team":{"id":"T1"}}""")]
    [InlineData("""{"access_token":"xoxb-1","app_id":"A1","team":null,"enterprise":null}""")]
    [InlineData("""{"access_token":"xoxb-1","app_id":"A1","team":{"id":"t1/../x"}}""")]
    [InlineData("""{"access_token":"xoxb-1","app_id":"A1","team":"T1"}""")]
    [InlineData("""{"access_token":"xoxb-1","app_id":"A1","is_enterprise_install":true,"team":{"id":"T1"}}""")]
    public void What_gives_no_token_for_a_workspace_is_none(string said) => Assert.Null(OAuthReading.Installed(Json(said), Given.Noon));

    private static JsonElement Json(string text) => JsonElement.Parse(text);
}
