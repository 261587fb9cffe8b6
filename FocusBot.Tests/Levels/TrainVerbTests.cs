using System.Globalization;
using FocusBot.Levels;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Tests.Levels;

public sealed class TrainVerbTests : IDisposable
{
    private static readonly string[] Lines =
    [
        """{"text":"customers leave when checkout is slow","level":"Impact","situation":"a"}""",
        """{"text":"the customers would pay for this","level":"Impact","situation":"b"}""",
        """{"text":"the sprint needs another tester","level":"Execution","situation":"a"}""",
        """{"text":"our sprint ends when the tester is back","level":"Execution","situation":"b"}""",
        """{"text":"leadership has not seen the dashboard","level":"Optics","situation":"a"}""",
        """{"text":"show leadership one slide","level":"Optics","situation":"b"}""",
        """{"text":"thanks and see you","level":"None","situation":"a"}""",
        """{"text":"many thanks to you","level":"None","situation":"b"}""",
    ];

    private readonly TempFolder _folder = new();
    private readonly StringWriter _output = new(CultureInfo.InvariantCulture);
    private readonly StringWriter _errors = new(CultureInfo.InvariantCulture);

    private string Weights => Path.Combine(_folder.Path, "levels.bin");

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _errors.Dispose();
    }

    [Fact]
    public void The_same_corpus_gives_the_same_bytes()
    {
        Assert.Equal(0, Train(Lines));
        var first = File.ReadAllBytes(Weights);

        Assert.Equal(0, Train(Lines));

        Assert.Equal(first, File.ReadAllBytes(Weights));
        Assert.Contains("8 messages of 2 files", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        Train(Lines);
        var first = File.ReadAllBytes(Weights);
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new("tr-TR");
        try
        {
            Train(Lines);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(first, File.ReadAllBytes(Weights));
    }

    [Fact]
    public void What_was_learned_is_read()
    {
        Train(Lines);
        using var stream = File.OpenRead(Weights);
        var classifier = new LevelClassifier(LevelModel.Read(stream));

        Assert.Equal(Level.Optics, Learned(classifier, "leadership saw the slide"));
        Assert.Equal(Level.Execution, Learned(classifier, "the tester is in this sprint"));
    }

    /// <summary>Before the odds of life are brought in, which outweigh what four lines can teach.</summary>
    private static Level Learned(LevelClassifier classifier, string text)
    {
        var probabilities = new double[4];
        classifier.Probabilities(text, before: null, probabilities);
        return (Level)Array.IndexOf(probabilities, probabilities.Max());
    }

    [Fact]
    public void A_broken_corpus_is_one_sentence_and_exit_code_1()
    {
        Assert.Equal(1, Train([.. Lines, """{"text":"a","level":"Strategy","situation":"s"}"""]));
        Assert.Contains("line 5, has the unknown level 'Strategy'", _errors.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Weights));
    }

    [Fact]
    public void A_corpus_with_too_little_in_it_is_one_sentence_and_exit_code_1()
    {
        Assert.Equal(1, Train(["""{"text":"customers leave","level":"Impact","situation":"a"}""", """{"text":"the sprint","level":"Execution","situation":"b"}"""]));
        Assert.StartsWith("The corpus is too small to learn from", _errors.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Weights));
    }

    [Fact]
    public void Weights_that_cannot_be_written_are_one_sentence_and_exit_code_1()
    {
        Write(Lines);

        Assert.Equal(1, TrainVerb.Run(_folder.Path, Path.Combine(_folder.Path, "none", "levels.bin"), _output, _errors));
        Assert.StartsWith("The weights could not be made", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_weights_go_beside_the_corpus_unless_told_otherwise() =>
        Assert.Equal(Path.Combine(_folder.Path, "levels.bin"), TrainVerb.DefaultOutput(Path.Combine(_folder.Path, "Corpus") + Path.DirectorySeparatorChar));

    [Fact]
    public void A_file_that_holds_no_weights_is_refused() =>
        Assert.Throws<InvalidDataException>(() => LevelModel.Read(new MemoryStream(new byte[1024])));

    private int Train(string[] lines)
    {
        Write(lines);
        return TrainVerb.Run(_folder.Path, Weights, _output, _errors);
    }

    private void Write(string[] lines)
    {
        File.WriteAllLines(Path.Combine(_folder.Path, "a.jsonl"), lines.Take(4));
        File.WriteAllLines(Path.Combine(_folder.Path, "b.jsonl"), lines.Skip(4));
    }
}
