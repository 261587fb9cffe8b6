using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Hosting;
using Microsoft.Extensions.Configuration;

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

    /// <summary>A list where there is one value is read by nothing, too.</summary>
    [Theory]
    [InlineData("Reading:Channels:0", null)]
    [InlineData("reading:channels:12", null)]
    [InlineData("Slack:Transport:0", "Did you mean Slack:Transport?")]
    [InlineData("Nudges:MostPerPersonADay:0", "Did you mean Nudges:MostPerPersonADay?")]
    [InlineData("Reading:Channels:first", "Did you mean Reading:Channels?")]
    public void Only_a_list_has_places(string name, string? hint)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, "x")]).Build();
        var refusal = Record.Exception(() => KnownSettings.Check(configuration))?.Message;

        Assert.True(hint is null ? refusal is null : refusal?.Contains(hint, StringComparison.Ordinal), refusal);
    }

    /// <summary>Whoever types a setting means FocusBot, so a name is nobody else's.</summary>
    [Theory]
    [InlineData("--Transport http", "Transport", "Slack:Transport")]
    [InlineData("--Slack__Transport http", "Slack__Transport", "Slack:Transport")]
    [InlineData("--slack.transport=http", "slack.transport", "Slack:Transport")]
    [InlineData("--Slck:Trnsport http", "Slck:Trnsport", "Slack:Transport")]
    [InlineData("--Slack:BotToken x --MostPerThread 2", "MostPerThread", "Nudges:MostPerThread")]
    [InlineData("--Slack http", "Slack", null)]
    [InlineData("--Elephants:Grey 1", "Elephants:Grey", null)]
    public void What_was_typed_and_is_no_setting_is_refused(string typed, string name, string? nearest) => Assert.Equal(
        $"There is no setting {name}. {(nearest is null ? "Compare it with appsettings.example.json, which has every setting." : $"Did you mean {nearest}?")}",
        Assert.Single(UnknownSettingRule.RefuseTyped(TypedSettingRule.Strangers(typed.Split(' '), KnownSettings.Names), KnownSettings.Names)));

    [Theory]
    [InlineData("--urls http://127.0.0.1:1")]
    [InlineData("--Logging:LogLevel:Default Debug --environment=Production")]
    [InlineData("--Slack:Transport http --Kestrel:Limits:MaxConcurrentConnections 5")]
    [InlineData("--Slack:BotToken --Slack:Transport")]
    [InlineData("--Slack:Trnsport http")]
    public void What_was_typed_of_the_hosts_or_in_a_section_of_FocusBots_is_let_be(string typed) =>
        Assert.Empty(TypedSettingRule.Strangers(typed.Split(' '), KnownSettings.Names));

    [Theory]
    [InlineData("--Slack:Transport http")]
    [InlineData("--Slack:Transport=http --urls=http://127.0.0.1:1")]
    [InlineData("--Slack:BotToken=a=b --Slack:Transport http")]
    [InlineData("")]
    public void Each_word_is_a_name_or_its_value(string typed) => Assert.Null(TypedSettingRule.Refuse(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("--Slack:Transport", "--Slack:Transport has no value")]
    [InlineData("--Slack:Transport http --Slack:BotToken", "--Slack:BotToken has no value")]
    [InlineData("--Slack:Transport http hunter2", "behind --Slack:Transport")]
    [InlineData("--Slack:Transport=http hunter2", "behind --Slack:Transport")]
    [InlineData("--Slack:Transport http -x hunter2", "behind --Slack:Transport")]
    [InlineData("--Slack:Transport http -- hunter2", "behind --Slack:Transport")]
    [InlineData("dance", "'dance' is no verb")]
    public void Another_word_is_refused_and_no_value_repeated(string typed, string sentence)
    {
        var refusal = TypedSettingRule.Refuse(typed.Split(' '));

        Assert.Contains(sentence, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refusal, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Leaves(JsonElement element, string path) => element.ValueKind is JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(child => Leaves(child.Value, path is "" ? child.Name : $"{path}:{child.Name}"))
        : [path];
}
