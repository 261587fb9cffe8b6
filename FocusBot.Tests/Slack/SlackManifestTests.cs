using FocusBot.Slack.Manifest;

namespace FocusBot.Tests.Slack;

public sealed class SlackManifestTests
{
    [Fact]
    public void The_manifest_for_HTTP() => Golden.Matches(SlackManifest.Http(new("https://focusbot.example.com"), "/level", ProgramWords.Table));

    [Fact]
    public void The_manifest_for_Socket_Mode() => Golden.Matches(SlackManifest.Socket("/focus-level", ProgramWords.Table));
}
