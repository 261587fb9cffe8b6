using FocusBot.Teams.Channels;
using FocusBot.Teams.Settings;
using Microsoft.Extensions.Options;

namespace FocusBot.Tests.Teams;

/// <summary>What <c>doctor</c> says of what whoever runs FocusBot has decided for channels.</summary>
public sealed class ChannelsDiagnosisTests
{
    [Fact]
    public async Task Where_nothing_was_decided_there_is_no_line() => Assert.Empty(await FoundAsync("ask-first"));

    [Fact]
    public async Task The_mode_of_new_channels_and_the_channels_that_are_read_have_a_line_each()
    {
        var found = await FoundAsync("private", "C0ONE", "C0TWO");

        Assert.Equal(["new channels", "reading"], found.Select(finding => finding.Subject));
        Assert.Contains("begins with “In private” (Teams:NewChannelMode)", found[0].Sentence, StringComparison.Ordinal);
        Assert.Contains("in 2 channels alone (Reading:Channels): C0ONE, C0TWO.", found[1].Sentence, StringComparison.Ordinal);
    }

    private static async Task<List<FocusBot.Delivery.Upkeep.DoctorFinding>> FoundAsync(string mode, params string[] channels)
    {
        var diagnosis = new ChannelsDiagnosis(Options.Create(new NewChannelOptions { NewChannelMode = mode }), Options.Create(new ReadingScope { Channels = channels }));
        var found = new List<FocusBot.Delivery.Upkeep.DoctorFinding>();
        await foreach (var finding in diagnosis.DiagnoseAsync(CancellationToken.None))
        {
            found.Add(finding);
        }

        return found;
    }
}
