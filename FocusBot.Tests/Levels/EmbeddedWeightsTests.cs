using System.Reflection;
using System.Runtime.CompilerServices;
using FocusBot.Levels.Corpus;
using FocusBot.Levels.Linear;

namespace FocusBot.Tests.Levels;

/// <summary>That the program carries the weights of the corpus beside it. The evaluation also trains again and compares every byte.</summary>
public sealed class EmbeddedWeightsTests
{
    [Fact]
    public void They_were_trained_on_the_corpus_as_it_stands()
    {
        using var stream = Embedded();

        Assert.Equal(CorpusFingerprint.Of(LabelledCorpus.Read(CorpusFolder())), LevelModel.Read(stream).Head.Corpus);
    }

    [Fact]
    public void They_are_no_larger_than_six_megabytes()
    {
        using var stream = Embedded();

        Assert.InRange(stream.Length, 1, 6_000_000);
    }

    [Fact]
    public void What_is_read_and_written_again_is_the_same()
    {
        using var stream = Embedded();
        using var again = new MemoryStream();
        LevelModel.Read(stream).Write(again);
        stream.Position = 0;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);

        Assert.Equal(bytes, again.ToArray());
    }

    private static Stream Embedded() =>
        Assembly.GetAssembly(typeof(LevelClassifier))?.GetManifestResourceStream("FocusBot.Levels.levels.bin")
        ?? throw new InvalidOperationException("The weights are not embedded.");

    private static string CorpusFolder([CallerFilePath] string test = "") =>
        Path.Combine(Path.GetDirectoryName(test) ?? "", "..", "..", "FocusBot", "Levels", "Corpus");
}
