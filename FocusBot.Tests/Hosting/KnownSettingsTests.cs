using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Hosting;

namespace FocusBot.Tests.Hosting;

/// <summary>Every setting is known by name, so that a slip is refused instead of doing nothing.</summary>
public sealed class KnownSettingsTests
{
    [Fact]
    public void Every_class_of_options_is_known_by_its_section() => Assert.Equal(
        typeof(Card).Assembly.GetTypes().Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField("Section") is not null)
            .Select(type => (type.GetField("Section")!.GetValue(null)?.ToString() ?? "", type)).OrderBy(known => known.type.FullName),
        KnownSettings.Sections.Where(known => known.Options.Name.EndsWith("Options", StringComparison.Ordinal)).OrderBy(known => known.Options.FullName));

    [Fact]
    public void The_example_names_only_settings_that_there_are() => Assert.Empty(
        UnknownSettingRule.Refuse(
            Leaves(JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "appsettings.example.json")), new() { CommentHandling = JsonCommentHandling.Skip }).RootElement, ""), KnownSettings.Names));

    [Theory]
    [InlineData("Slack:Transport")]
    [InlineData("SLACK:BOTTOKEN")]
    [InlineData("Reading:Model:Endpoint")]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("Kestrel:Endpoints:Http:Url")]
    [InlineData("Slack")]
    [InlineData("Team:City")]
    [InlineData("Path")]
    public void What_is_known_or_somebody_elses_is_let_be(string name) => Assert.Empty(UnknownSettingRule.Refuse([name], KnownSettings.Names));

    [Theory]
    [InlineData("Slack:Trnsport", "Did you mean Slack:Transport?")]
    [InlineData("slack:signing_secret", "Did you mean Slack:SigningSecret?")]
    [InlineData("Nudges:MostPerPersonPerDay", "Did you mean Nudges:MostPerPersonADay?")]
    [InlineData("Nudge:MostPerThread", "Did you mean Nudges:MostPerThread?")]
    [InlineData("Slack:Transport:Kind", "Did you mean Slack:Transport?")]
    [InlineData("Reading:PerDay", "Did you mean Reading:Model:PerDay?")]
    [InlineData("Storage:Elephants", "Compare it with appsettings.example.json")]
    public void What_is_none_is_refused_with_the_nearest(string name, string hint)
    {
        var sentence = Assert.Single(UnknownSettingRule.Refuse(["Path", name], KnownSettings.Names));

        Assert.StartsWith($"There is no setting {name}.", sentence, StringComparison.Ordinal);
        Assert.Contains(hint, sentence, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Leaves(JsonElement element, string path) => element.ValueKind is JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(child => Leaves(child.Value, path is "" ? child.Name : $"{path}:{child.Name}"))
        : [path];
}
