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
    [InlineData("replay meeting.vtt --json", "--json is for exports")]
    [InlineData("replay export.zip --names", "--names is for transcripts")]
    [InlineData("replay meeting.vtt --names", "--names shows the names on your terminal alone")]
    [InlineData("replay --nope", "'--nope' is no option of this verb.")]
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
        await using var process = Run("replay", zip, "--json", "--fast", "--html", "page.html");

        Assert.Equal(0, await process.ExitAsync());
        Assert.Equal(Replayed.Json(zip).Output.Trim(), process.Output.Trim());
        Refusal.IsOneSentence(process.Errors, "Wrote page.html. It holds what people wrote");
        Assert.Equal(["export.zip", "page.html"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task What_it_writes_about_people_is_its_owners_alone_and_a_page_that_was_cut_off_goes()
    {
        var zip = new GivenExport().Channel("reviews", "C1").Thread("reviews", Replayed.Quarrel, GivenExport.Begin).AsZip(_folder);
        File.WriteAllText(_folder.File($"page.html.{Path.GetRandomFileName()}.partial"), "<p>What Ana wrote");
        File.WriteAllText(_folder.File($"other.html.{Path.GetRandomFileName()}.partial"), "Another page’s.");
        using var busy = new FileStream(_folder.File($"page.html.{Path.GetRandomFileName()}.partial"), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await using var process = Run("replay", zip, "--fast", "--html", "page.html", "--label", "answers.jsonl");

        Assert.Equal(0, await process.ExitAsync());
        Assert.Equal(2, Directory.EnumerateFiles(_folder.Path, "*.partial").Count());
        if (!OperatingSystem.IsWindows())
        {
            Assert.All(["page.html", "answers.jsonl"], file => Assert.Equal((file, UnixFileMode.UserRead | UnixFileMode.UserWrite), (file, File.GetUnixFileMode(_folder.File(file)))));
        }
    }

    [Fact]
    public async Task The_page_overwrites_neither_the_export_nor_a_file_of_somebody_else_but_an_earlier_page()
    {
        var zip = new GivenExport().Channel("reviews", "C1").Thread("reviews", Replayed.Quarrel, GivenExport.Begin).AsZip(_folder);
        var export = File.ReadAllBytes(zip);
        File.CreateSymbolicLink(_folder.File("page.html"), zip);
        File.WriteAllText(_folder.File("letter.html"), "Dear Ana");

        await RefusesAsync("is what FocusBot reads from here", "replay", zip, "--html", zip, "--force");
        await RefusesAsync("is what FocusBot reads from here", "replay", "export.zip", "--html", "page.html", "--force");
        await RefusesAsync("overwrite it with --force", "replay", zip, "--html", "letter.html");
        Assert.Equal("Dear Ana", File.ReadAllText(_folder.File("letter.html")));
        foreach (var arguments in (string[][])[["--force"], []])
        {
            await using var process = Run(["replay", zip, "--html", "letter.html", .. arguments]);
            Assert.True(await process.ExitAsync() is 0, process.Errors);
        }

        Assert.Equal(export, File.ReadAllBytes(zip));
        Assert.StartsWith("<!doctype html>", File.ReadAllText(_folder.File("letter.html")), StringComparison.Ordinal);
        Assert.Equal(["export.zip", "letter.html", "page.html"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order());
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

    private async Task RefusesAsync(string sentence, params string[] arguments)
    {
        await using var process = Run(arguments);

        Assert.Equal(1, await process.ExitAsync());
        Refusal.IsOneSentence(process.Errors, sentence);
        Assert.Empty(process.Output);
    }

    private FocusBotProcess Run(params string[] arguments) => FocusBotProcess.Start(_folder.Path, new Dictionary<string, string?>(), arguments);
}
