using System.Net;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
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

    /// <summary>What people do names the workspace that they are in. Whose their word is, is then said by the one name of the installation.</summary>
    [Theory]
    [MemberData(nameof(Deliveries))]
    public async Task What_a_colleague_does_in_another_workspace_of_the_organisation_is_ours_and_an_event_is_that_workspaces(string path, string type, string body)
    {
        Host.Installations.Own = new("E1", "T123", false);
        var elsewhere = body.Replace("T123", "T2", StringComparison.Ordinal)
            .Replace("%22enterprise%22%3A+null", "%22enterprise%22%3A+%7B+%22id%22%3A+%22E1%22+%7D", StringComparison.Ordinal)
            .Replace("\"enterprise_id\": null", "\"enterprise_id\": \"E1\"", StringComparison.Ordinal)
            .Replace("team_id=T2", "team_id=T2&enterprise_id=E1", StringComparison.Ordinal);

        var response = await Host.PostAsync(path, elsewhere, type);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(path is "/slack/event" ? [] : [new InstallationId("E1", "T123", false)], Host.Inbox.Arrivals.Select(arrival => arrival.Installation));
    }

    [Theory]
    [MemberData(nameof(Deliveries))]
    public async Task What_leaves_the_organisation_out_is_kept_beside_what_names_it(string path, string type, string body)
    {
        Host.Installations.Own = new("E1", "T123", false);

        await Host.PostAsync(path, body, type);

        Assert.Equal(new InstallationId("E1", "T123", false), Assert.Single(Host.Inbox.Arrivals).Installation);
    }

    [Theory]
    [InlineData("-/T1/workspace", "-/T1/workspace", true, true)]
    [InlineData("E1/T1/workspace", "-/T1/workspace", true, true)]
    [InlineData("-/T1/workspace", "E1/T1/workspace", true, true)]
    [InlineData("E1/T1/workspace", "E1/T2/workspace", false, true)]
    [InlineData("E1/T1/workspace", "E2/T2/workspace", false, false)]
    [InlineData("E1/T1/workspace", "-/T2/workspace", false, false)]
    [InlineData("-/T1/workspace", "E1/T2/workspace", false, false)]
    [InlineData("-/T1/workspace", "-/T2/workspace", false, false)]
    [InlineData("E1/-/organisation", "E1/-/organisation", true, true)]
    [InlineData("E1/-/organisation", "E2/-/organisation", false, false)]
    [InlineData("E1/-/organisation", "E1/T1/workspace", false, false)]
    [InlineData("E1/T1/workspace", "E1/-/organisation", false, false)]
    public void A_token_is_of_one_workspace_or_of_one_organisation(string own, string delivered, bool isOurEvent, bool isOurAct)
    {
        Assert.Equal(isOurEvent, IsOurs(ArrivalKind.Event));
        Assert.All([ArrivalKind.Command, ArrivalKind.Interaction], kind => Assert.Equal(isOurAct, IsOurs(kind)));

        bool IsOurs(ArrivalKind kind) => OwnershipRule.OwnerOf(kind, InstallationId.Parse(delivered), InstallationId.Parse(own)).Ownership is Ownership.Ours;
    }

    [Theory]
    [InlineData("E1/T1/workspace", "E1/T2/workspace", "E1/T1/workspace")]
    [InlineData("E1/T1/workspace", "-/T1/workspace", "E1/T1/workspace")]
    [InlineData("-/T1/workspace", "E1/T1/workspace", "E1/T1/workspace")]
    public void Everything_of_an_installation_is_kept_under_one_name(string own, string delivered, string kept) =>
        Assert.Equal(InstallationId.Parse(kept), OwnershipRule.OwnerOf(ArrivalKind.Interaction, InstallationId.Parse(delivered), InstallationId.Parse(own)).Installation);

    /// <summary>A channel may be shared, and then a team says nothing of the organisation: whoever presses has to be looked at.</summary>
    [Theory]
    [InlineData("C1", true)]
    [InlineData(null, false)]
    public void Who_presses_in_another_workspace_may_be_a_stranger(string? channel, bool mayBe)
    {
        var pressed = new ConversationEvent.ButtonPressed(
            new("E1", "T2", false), ChannelId.Find(channel), Given.Root, Given.Ben, "level.impact", "", Given.Root, null);

        Assert.Equal(mayBe, Assert.IsType<ConversationEvent.ButtonPressed>(pressed.As(new("E1", "T1", false))).MayBeStranger);
        Assert.False(Assert.IsType<ConversationEvent.ButtonPressed>(pressed.As(pressed.Installation)).MayBeStranger);
    }
}
