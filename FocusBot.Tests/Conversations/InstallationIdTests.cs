using FocusBot.Conversations;

namespace FocusBot.Tests.Conversations;

public sealed class InstallationIdTests
{
    [Theory]
    [InlineData("E1", "T1", false, "E1/T1/workspace")]
    [InlineData("E1", null, true, "E1/-/organisation")]
    [InlineData(null, "T1", false, "-/T1/workspace")]
    public void It_goes_into_its_key_and_back(string? enterprise, string? team, bool isOrganisation, string key)
    {
        var installation = new InstallationId(enterprise, team, isOrganisation);

        Assert.Equal(key, installation.Key);
        Assert.Equal(key, installation.ToString());
        Assert.Equal(installation, InstallationId.Parse(key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("T1")]
    [InlineData("E1/T1")]
    [InlineData("E1/T1/team")]
    [InlineData("E1/T1/workspace/")]
    [InlineData("E1/T1/Workspace")]
    public void Any_other_key_is_refused(string key) => Assert.Throws<FormatException>(() => InstallationId.Parse(key));

    [Fact]
    public void An_organisation_is_not_one_of_its_workspaces() =>
        Assert.NotEqual(new InstallationId("E1", "T1", true).Key, new InstallationId("E1", "T1", false).Key);
}
