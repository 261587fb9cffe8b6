using System.Text.Json.Nodes;
using FocusBot.Playground.Manifests;
using FocusBot.Playground.World;
using FocusBot.Playground.World.Apps;
using FocusBot.Slack.Manifest;
using FocusBot.Tests.Playground.Bolt;

namespace FocusBot.Tests.Playground.Manifests;

public sealed class AppManifestTests
{
    [Fact]
    public void A_manifest_says_what_the_app_offers_may_do_and_hears()
    {
        var app = AppManifest.Read(GivenManifest.Http(new Uri("http://127.0.0.1:3000"))).App;

        Assert.Equal(("Bolt Sample", "bolt", "U0BOTBOLTSAMP"), (app.Name, app.BotName, app.BotUser));
        Assert.Equal(["/text", "/json", "/late", "/never", "/form"], app.Commands.Select(command => command.Name));
        Assert.Equal(("Tries /text", "http://127.0.0.1:3000/slack/events"), (app.Commands[0].Description, app.Commands[0].Url?.AbsoluteUri));
        Assert.Equal(new Shortcut("about", "About this", false), Assert.Single(app.Shortcuts));
        Assert.Contains("reactions:write", app.Scopes);
        Assert.Equal(["app_home_opened", "app_mention", "message.channels", "message.im", "reaction_added"], app.Subscriptions?.Order());
        Assert.Equal("http://127.0.0.1:3000/slack/events", app.Urls?.Options?.AbsoluteUri);
        Assert.True(app.TakesMessages);
    }

    [Fact]
    public void Its_own_manifest_is_read_whole()
    {
        var socket = AppManifest.Read(SlackManifest.Socket("/level", ProgramWords.Table, default));
        var http = AppManifest.Read(SlackManifest.Http(new Uri("https://focusbot.example.com"), "/level", ProgramWords.Table, default));

        Assert.Equal((true, false), (socket.IsSocket, http.IsSocket));
        Assert.Equal(InstalledApp.FocusBot.Scopes, socket.App.Scopes);
        Assert.False(socket.App.TakesMessages);
        Assert.Equal(["http://127.0.0.1:3000/slack/event", "http://127.0.0.1:3000/slack/action", "http://127.0.0.1:3000/slack/command"], Doors(RequestUrlRule.Apply(http.App, "http://127.0.0.1:3000")));
        Assert.Contains("--Playground:RequestUrl", Assert.Throws<ManifestException>(() => RequestUrlRule.Apply(http.App, "")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: 1\nb: \"x # y\" # z\nc: it's\nd: 'it''s'", """{"a":1,"b":"x # y","c":"it's","d":"it's"}""")]
    [InlineData("a:\n- x\n- y: 1\n  z: true\nb: [c, 'd']", """{"a":["x",{"y":1,"z":true}],"b":["c","d"]}""")]
    [InlineData("a:\n- - b\n  - 'true'", """{"a":[["b","true"]]}""")]
    [InlineData("a:\n  -\n    b: ~", """{"a":[{"b":null}]}""")]
    [InlineData("a: >-\n  one\n  two\nb: |\n  one\n  # two\nc:\n", """{"a":"one two","b":"one\n# two\n","c":null}""")]
    [InlineData("url: http://127.0.0.1:3000/x\ncommand: /level", """{"url":"http://127.0.0.1:3000/x","command":"/level"}""")]
    public void The_yaml_of_manifests_is_read(string yaml, string json) =>
        Assert.Equal(JsonNode.Parse(json)?.ToJsonString(), YamlDocument.Read(yaml).ToJsonString());

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Equal("Line 1 of the manifest can't be read: it's nested too deeply.", Assert.Throws<ManifestException>(() => YamlDocument.Read($"a: {new string('[', 5000)}{new string(']', 5000)}")).Message);

    [Theory]
    [InlineData("a: 1\n\tb: 2", "Line 1")]
    [InlineData("a: &x 1", "Line 1")]
    [InlineData("a: 1\n  b: 2", "Line 2")]
    [InlineData("a: \"x", "Line 1")]
    [InlineData("# nothing\n\njust words", "Line 3")]
    public void What_cannot_be_read_is_named_by_its_line(string yaml, string where) =>
        Assert.StartsWith(where, Assert.Throws<ManifestException>(() => YamlDocument.Read(yaml)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("features:\n  bot_user:\n    display_name: x")]
    [InlineData("{\"display_information\":")]
    [InlineData("display_information:\n  name: x\nfeatures:\n  slash_commands:\n    - description: x")]
    [InlineData("display_information:\n  name: x\nsettings:\n  interactivity:\n    request_url: nowhere")]
    public void A_manifest_that_cannot_be_used_is_refused(string manifest) => Assert.Throws<ManifestException>(() => AppManifest.Read(manifest));

    private static string[] Doors(InstalledApp app) => [$"{app.Urls?.Events}", $"{app.Urls?.Interactions}", $"{app.Commands[0].Url}"];
}
