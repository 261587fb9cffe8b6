using FocusBot.Teams.Channels;
using Microsoft.Extensions.Configuration;

namespace FocusBot.Tests.Teams;

/// <summary>What whoever runs FocusBot may set for all channels, and what they hear when it can't be.</summary>
public sealed class AdminSettingsTests
{
    [Theory]
    [InlineData("ask-first", ChannelMode.AskFirst)]
    [InlineData("Ask first", ChannelMode.AskFirst)]
    [InlineData("on-request", ChannelMode.OnRequest)]
    [InlineData("private", ChannelMode.Private)]
    [InlineData("off", ChannelMode.Off)]
    internal void A_new_channel_begins_in_a_mode(string word, ChannelMode mode)
    {
        var options = new NewChannelOptions { NewChannelMode = word };

        Assert.Equal(mode, options.StartsIn);
        Assert.True(new NewChannelOptions.Validator().Validate(null, options).Succeeded);
    }

    [Theory]
    [InlineData("loud", "give ask-first, private, on-request or off")]
    [InlineData("", "give ask-first, private, on-request or off")]
    [InlineData("5", "give ask-first, private, on-request or off")]
    [InlineData("thread", "a facilitator chooses that for their channel")]
    public void Any_other_is_refused_in_a_sentence(string word, string sentence) =>
        Assert.Contains(sentence, new NewChannelOptions.Validator().Validate(null, new NewChannelOptions { NewChannelMode = word }).FailureMessage, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("C0ONE")]
    [InlineData("C0ONE,C0TWO")]
    [InlineData("C0ONE, C0TWO ; G0THREE")]
    public void Channels_may_stand_in_one_line(string line)
    {
        var scope = Read(new() { [ReadingScope.Setting] = line });

        Assert.Equal(line.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries), scope.Channels);
        Assert.Equal(line.Length is 0 || line.Contains("C0ONE", StringComparison.Ordinal), scope.Covers(new("C0ONE")));
        Assert.Equal(line.Length is 0, scope.Covers(new("C0OTHER")));
    }

    [Theory]
    [InlineData("#product-reviews")]
    [InlineData("c0one")]
    [InlineData("U0ANA")]
    public void What_is_no_channels_id_is_refused_by_name(string wrong) => Assert.Contains(
        $"names “{wrong}”", new ReadingScope.Validator().Validate(null, Read(new() { [$"{ReadingScope.Setting}:0"] = "C0ONE", [$"{ReadingScope.Setting}:1"] = wrong })).FailureMessage, StringComparison.Ordinal);

    private static ReadingScope Read(Dictionary<string, string?> settings)
    {
        var scope = new ReadingScope();
        scope.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return scope;
    }
}
