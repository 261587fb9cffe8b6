using FocusBot.Tests.Process;

namespace FocusBot.Tests.Replay;

/// <summary>The verb as whoever types it meets it.</summary>
public sealed class ReplayVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("replay", "Required argument missing")]
    [InlineData("replay export.zip --since yesterday", "--since takes a day like 2026-11-24.")]
    [InlineData("replay export.zip --workspace https://example.org", "--workspace takes NAME as in NAME.slack.com.")]
    [InlineData("replay export.zip --html", "--html")]
    [InlineData("replay export.zip another.zip", "another.zip")]
    public async Task Wrong_usage_is_one_sentence_and_exit_code_2(string arguments, string sentence)
    {
        await using var process = Run(arguments.Split(' '));

        Assert.Equal(2, await process.ExitAsync());
        Refusal.IsOneSentence(process.Errors, sentence);
        Assert.Empty(process.Output);
    }

    [Fact]
    public async Task What_cannot_be_read_is_one_sentence_and_exit_code_1()
    {
        await using var process = Run("replay", "export.zip");

        Assert.Equal(1, await process.ExitAsync());
        Refusal.IsOneSentence(process.Errors, "export.zip does not exist");
        Assert.Empty(process.Output);
    }

    [Fact]
    public async Task In_a_pipe_there_are_findings_and_nothing_else()
    {
        var zip = new GivenExport().Channel("reviews", "C1").Thread("reviews", Replayed.Quarrel, GivenExport.Begin).AsZip(_folder);
        await using var process = Run("replay", zip, "--json", "--html", "page.html");

        Assert.Equal(0, await process.ExitAsync());
        Assert.Equal(Replayed.Json(zip).Output.Trim(), process.Output.Trim());
        Assert.Empty(process.Errors);
        Assert.Equal(["export.zip", "page.html"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task The_thresholds_are_those_of_the_settings()
    {
        var zip = new GivenExport().Channel("reviews", "C1").Thread("reviews", Replayed.Quarrel, GivenExport.Begin).AsZip(_folder);
        File.WriteAllText(_folder.File("appsettings.json"), """{ "Nudges": { "MostPerPersonAWeek": 0 } }""");
        await using var silent = Run("replay", zip, "--json");

        Assert.Equal(0, await silent.ExitAsync());
        Assert.Empty(silent.Output);
    }

    public void Dispose() => _folder.Dispose();

    private FocusBotProcess Run(params string[] arguments) => FocusBotProcess.Start(_folder.Path, new Dictionary<string, string?>(), arguments);
}
