using FocusBot.Conversations;
using FocusBot.Delivery.Installations;
using FocusBot.Slack.Installing;

namespace FocusBot.Tests.Slack.Installing;

public sealed class InstallPageTests
{
    [Fact]
    public void What_the_browser_shows_at_the_end() => Golden.Matches(string.Join(
        "\n=====\n",
        ((InstallOutcome[])
        [
            new InstallOutcome.Installed(Token(InstallationId.Workspace("T1"), "Kestrel <Studio> & Söhne")),
            new InstallOutcome.Installed(Token(new("E1", null, true), "Kestrel Group")),
            new InstallOutcome.Declined(), new InstallOutcome.Stale(), new InstallOutcome.AnotherApp(), new InstallOutcome.Unavailable(),
            new InstallOutcome.Refused("invalid_code"), new InstallOutcome.Refused("invalid_team_for_non_distributed_app"), new InstallOutcome.Refused("bad_client_secret"),
            new InstallOutcome.Refused("org_login_required"), new InstallOutcome.Refused("something_new"),
        ]).Select(outcome => $"{InstallPage.StatusOf(outcome)}\n{InstallPage.Of(outcome)[InstallPage.Of(outcome).IndexOf("<h1>", StringComparison.Ordinal)..]}")));

    private static InstalledToken Token(InstallationId installation, string name) => new(installation, "A1", name, "chat:write", "xoxb-1", Given.Noon);
}
