using System.Globalization;
using FocusBot.Replay;
using FocusBot.Replay.Labels;

namespace FocusBot.Tests.Replay;

/// <summary>A facilitator goes through what FocusBot would have said, by a script of what they type.</summary>
public sealed class LabelTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _export;

    public LabelTests()
    {
        var export = new GivenExport().Channel("reviews", "C1");
        for (var day = 0; day < 4; day++)
        {
            export.Thread("reviews", Replayed.Quarrel with { Id = $"q{day}" }, GivenExport.Begin.AddDays(day));
        }

        _export = export.AsFolder(_folder);
    }

    private string Answers => _folder.File("answers.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_moment_is_asked_about_and_the_whole_is_told_with_its_interval()
    {
        var (code, output, errors) = Label("s\nfine\nw\nS\n");

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("Moments: 4, answered: 4 (stuck 2, fine 1, wrong levels 1)", output, StringComparison.Ordinal);
        Assert.Contains("Right when it speaks: 2 of 4, 50 % (of many more it would be 15 to 85 %)", output, StringComparison.Ordinal);
        Assert.Equal(4, File.ReadLines(Answers).Count());
    }

    [Fact]
    public void Whoever_quits_goes_on_where_they_were()
    {
        Label("s\nq\n");

        var (_, output, _) = Label("f\n");

        Assert.Contains("4 moments, 1 of them answered before.", output, StringComparison.Ordinal);
        Assert.StartsWith("2 of 4", output.Split('\n')[2], StringComparison.Ordinal);
        Assert.Contains("answered: 2 (stuck 1, fine 1, wrong levels 0)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_that_ends_ends_it_and_what_was_answered_is_kept()
    {
        var (code, output, _) = Label("s");

        Assert.Equal(0, code);
        Assert.Contains("answered: 1 ", output, StringComparison.Ordinal);
        Assert.Single(File.ReadLines(Answers));
    }

    [Fact]
    public void Nothing_is_asked_when_everything_is_answered()
    {
        Label("s\ns\ns\ns\n");

        Assert.DoesNotContain("s/f/w>", Label("").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_can_be_skipped_and_an_answer_taken_back()
    {
        var (_, output, _) = Label("\nf\nb\ns\nq\n");

        Assert.Contains("answered: 1 (stuck 1, fine 0, wrong levels 0)", output, StringComparison.Ordinal);
        Assert.StartsWith("1 of 4", Label("q\n").Output.Split('\n')[2], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_answer_is_asked_again()
    {
        var (_, output, _) = Label("maybe\ns\nq\n");

        Assert.Contains("One letter, please", output, StringComparison.Ordinal);
        Assert.Contains("answered: 1 (stuck 1", output, StringComparison.Ordinal);
    }

    /// <summary>Neither into the file of answers, nor into a file that the output goes to.</summary>
    [Fact]
    public void What_people_wrote_is_shown_to_eyes_alone()
    {
        var words = Replayed.Quarrel.Messages[1].Text[..20];

        Assert.Contains(words, Label("s\nq\n", isTerminal: true).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(words, Label("s\nq\n").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(words, File.ReadAllText(Answers), StringComparison.Ordinal);
        Assert.Equal(["answers.jsonl", "export"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order());
    }

    /// <summary>Also with <c>--force</c>: the same file under another name may be the export.</summary>
    [Fact]
    public void What_the_file_is_called_elsewhere_keeps_what_it_held()
    {
        File.WriteAllText(_folder.File("elsewhere"), "Dear Ana");
        using (var link = System.Diagnostics.Process.Start("ln", [_folder.File("elsewhere"), Answers]))
        {
            link.WaitForExit();
        }

        Label("s\nf\n");

        Assert.Equal("Dear Ana", File.ReadAllText(_folder.File("elsewhere")));
        Assert.Equal(2, File.ReadLines(Answers).Count(line => line.Contains('{', StringComparison.Ordinal)));
        Assert.Contains("4 moments, 2 of them answered before.", Label("").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_was_cut_short_costs_one_answer_and_no_more()
    {
        Label("s\nf\n");
        File.WriteAllText(Answers, File.ReadAllText(Answers)[..^30]);

        Assert.Contains("answered: 4 (stuck 2, fine 2", Label("f\ns\nf\n").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_no_folder_is_one_sentence()
    {
        var (code, output, errors) = Label("s\n", answers: _folder.File("none/answers.jsonl"));

        Assert.Equal((1, ""), (code, output));
        Process.Refusal.IsOneSentence(errors, "The answers can't be kept in");
    }

    [Fact]
    public void Only_a_file_of_answers_is_known_as_one()
    {
        Label("s\nq\n");
        File.WriteAllText(_folder.File("letter.txt"), "Dear Ana");
        File.WriteAllText(_folder.File("other.json"), "{}\n");

        Assert.True(LabelFile.IsOne(Answers));
        Assert.False(LabelFile.IsOne(_folder.File("letter.txt")));
        Assert.False(LabelFile.IsOne(_folder.File("other.json")));
    }

    private (int Code, string Output, string Errors) Label(string typed, bool isTerminal = false, string? answers = null)
    {
        using var input = new StringReader(typed);
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var errors = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = ReplayRun.Label(
            new(_export) { ShowsWords = isTerminal }, answers ?? Answers, new(input, output, isTerminal), Replayed.Rules, errors, watcher: null, TimeProvider.System, CancellationToken.None);
        return (code, output.ToString(), errors.ToString());
    }
}
