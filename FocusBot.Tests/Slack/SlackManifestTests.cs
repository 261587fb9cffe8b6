using FocusBot.Slack.Manifest;

namespace FocusBot.Tests.Slack;

public sealed class SlackManifestTests
{
    [Fact]
    public void The_manifest_for_HTTP() => Golden.Matches(SlackManifest.Http(new("https://focusbot.example.com"), "/level", ProgramWords.Table, default));

    [Fact]
    public void The_manifest_for_many_workspaces() => Golden.Matches(
        SlackManifest.Http(new("https://focusbot.example.com"), "/level", ProgramWords.Table, new(new("https://focusbot.example.com"), TokensEnd: true, ForOrganisations: true)));

    [Fact]
    public void The_manifest_for_Socket_Mode() => Golden.Matches(SlackManifest.Socket("/focus-level", ProgramWords.Table, default));
}
