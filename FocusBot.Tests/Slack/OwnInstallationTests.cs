using System.Net;
using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Slack.Receiving;

namespace FocusBot.Tests.Slack;

/// <summary>One address takes what Slack delivers for every workspace that has the app; this FocusBot has the token of one.</summary>
public sealed class OwnInstallationTests : IAsyncLifetime
{
    private ReceivingHost? _host;

    private ReceivingHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public static TheoryData<string, string, string> Deliveries => new()
    {
        { "/slack/event", SlackCaller.Json, Payloads.Event(Payloads.Message) },
        { "/slack/action", SlackCaller.Form, "payload=" + WebUtility.UrlEncode(Payloads.Press) },
        { "/slack/action", SlackCaller.Form, "payload=" + WebUtility.UrlEncode(Payloads.Shortcut) },
        { "/slack/action", SlackCaller.Form, "payload=" + WebUtility.UrlEncode(Payloads.Submission) },
        { "/slack/command", SlackCaller.Form, Payloads.CommandForm },
    };

    public async Task InitializeAsync() => _host = await ReceivingHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Theory]
    [MemberData(nameof(Deliveries))]
    public async Task What_is_another_workspaces_is_acknowledged_and_dropped(string path, string type, string body)
    {
        Host.Answers.Answer = (_, _) => throw new InvalidOperationException("Nobody is asked.");

        var response = await Host.PostAsync(path, body.Replace("T123", "T999", StringComparison.Ordinal), type);

        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Empty(Host.Inbox.Arrivals);
        Assert.Contains(Host.Log.Lines, line => line.Contains("acknowledged and dropped", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Deliveries))]
    public async Task As_long_as_it_is_not_known_whose_it_is_it_waits_but_for_what_was_typed(string path, string type, string body)
    {
        Host.Installations.IsKnown = false;

        var response = await Host.PostAsync(path, body, type);

        var isTyped = path is "/slack/command" || body.Contains("view_submission", StringComparison.Ordinal);
        Assert.Equal(isTyped ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(isTyped ? 0 : 1, Host.Inbox.Arrivals.Count);
    }

    [Theory]
    [InlineData("{SEAL} C1 C1", "U2")]
    [InlineData("{SEAL} C2 C1", "U1")]
    [InlineData("{SEAL} C1 C1/1700000000.000100", "U1")]
    [InlineData("C1", "U1")]
    [InlineData("", "U1")]
    public async Task A_form_that_was_opened_for_somebody_else_or_elsewhere_is_refused(string state, string user)
    {
        Host.Answers.Answer = (_, _) => Task.FromResult<Answer>(new Answer.Keep());
        const string Sealed = "\"private_metadata\": \"";
        var start = Payloads.Submission.IndexOf(Sealed, StringComparison.Ordinal) + Sealed.Length;
        var whole = Payloads.Submission[start..Payloads.Submission.IndexOf('"', start)];
        var forged = Payloads.Submission.Replace(whole, state.Replace("{SEAL}", whole.Split(' ')[0], StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("\"user\": { \"id\": \"U1\"", $"\"user\": {{ \"id\": \"{user}\"", StringComparison.Ordinal);

        var response = await Host.PostAsync("/slack/action", "payload=" + WebUtility.UrlEncode(forged), SlackCaller.Form);

        Assert.Contains("read this form any more", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(Host.Inbox.Arrivals);
    }

    [Theory]
    [InlineData("-/T1/workspace", "-/T1/workspace", true)]
    [InlineData("E1/T1/workspace", "-/T1/workspace", true)]
    [InlineData("E1/T1/workspace", "E1/T2/workspace", false)]
    [InlineData("-/T1/workspace", "-/T2/workspace", false)]
    [InlineData("E1/-/organisation", "E1/-/organisation", true)]
    [InlineData("E1/-/organisation", "E2/-/organisation", false)]
    [InlineData("E1/-/organisation", "E1/T1/workspace", false)]
    [InlineData("E1/T1/workspace", "E1/-/organisation", false)]
    public void A_token_is_of_one_workspace_or_of_one_organisation(string own, string delivered, bool isOurs) =>
        Assert.Equal(isOurs, OwnershipRule.IsOurs(InstallationId.Parse(own), InstallationId.Parse(delivered)));
}
