using System.Globalization;
using System.Runtime.CompilerServices;
using FocusBot.Levels.Corpus;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Training;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Pairs;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Training;

namespace FocusBot.Tests.Reviews.Exchanges;

public sealed class MismatchTrainingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_program_carries_weights_of_the_threads_as_they_stand() => Assert.Equal(
        ThreadCorpus.Fingerprint(ThreadCorpus.Read(CorpusFolder())), MismatchModel.Embedded.Corpus);

    [Fact]
    public void What_is_read_and_written_again_is_the_same()
    {
        using var first = Written(MismatchModel.Embedded);
        first.Position = 0;
        using var again = Written(MismatchFile.Read(first));

        Assert.Equal(first.ToArray(), again.ToArray());
    }

    [Fact]
    public void No_sign_speaks_against_its_own_name()
    {
        foreach (var seen in AllSigns.Seen)
        {
            var weight = MismatchModel.Embedded.Weights[ExchangeFeatures.Evidence.Count + (int)seen.Sign];
            Assert.True(AllSigns.IsOfStuck(seen.Sign) ? weight >= 0 : weight <= 0, $"{seen.Sign} {weight}");
        }
    }

    [Fact]
    public void The_same_threads_give_the_same_bytes_whatever_the_culture()
    {
        var moments = ThreadCorpus.Read(CorpusFolder()).Take(24).SelectMany(thread => MomentReader.Read(thread, LevelClassifier.Embedded)).ToArray();
        using var first = Written(MismatchTrainer.Train(moments));
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new("tr-TR");
        try
        {
            using var again = Written(MismatchTrainer.Train(moments));
            Assert.Equal(first.ToArray(), again.ToArray());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_file_is_read_by_a_classifier_that_never_saw_it()
    {
        LevelModel whole = Model(sharpness: 1.5), without = Model(sharpness: 1);
        var trained = new TrainedLevels(whole, new Dictionary<string, LevelModel> { ["threads-1.jsonl"] = without });

        Assert.Same(whole, trained.Unaware("threads-own.jsonl"));
        Assert.NotSame(whole, trained.Unaware("threads-1.jsonl"));
        Assert.Equal(1.5, trained.Unaware("threads-1.jsonl").Head.Sharpness);
    }

    [Theory]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""[1]""")]
    [InlineData("""{"id":"a","kind":"b","messages":[{"user":"U1","text":"t","level":"Strategy"}],"mismatches":[]}""")]
    [InlineData("""{"id":"a","kind":"b","messages":[{"text":"t","level":"None"}],"mismatches":[]}""")]
    [InlineData("not json")]
    public void A_line_that_is_no_labelled_thread_is_named(string line)
    {
        File.WriteAllText(Path.Combine(_folder.Path, "threads-1.jsonl"), line);

        Assert.StartsWith("threads-1.jsonl, line 1, ", Assert.Throws<CorpusException>(() => ThreadCorpus.Read(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Threads_of_the_folder_below_are_read_too()
    {
        const string Line = """{"id":"a","kind":"mismatch","messages":[{"user":"U1","text":"t","level":"None"}],"mismatches":[{"users":["U1","U2"],"levels":["Impact","Optics"],"evident_at":1}]}""";
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(_folder.File("Exchanges")).FullName, "threads-own.jsonl"), Line);

        var thread = Assert.Single(ThreadCorpus.Read(_folder.Path));

        Assert.Equal(Level.Optics, thread.PairOf(new("U2"), new("U1"))?.LevelOf(new("U2")));
    }

    [Fact]
    public void What_is_no_weights_file_is_refused() =>
        Assert.Throws<InvalidDataException>(() => MismatchFile.Read(new MemoryStream("{}"u8.ToArray())));

    private static LevelModel Model(double sharpness) => new(new(1, 0, 0, 0, sharpness, 0), new ulong[1024]);

    private static MemoryStream Written(MismatchModel model)
    {
        var stream = new MemoryStream();
        MismatchFile.Write(model, stream);
        return stream;
    }

    private static string CorpusFolder([CallerFilePath] string test = "") =>
        Path.Combine(Path.GetDirectoryName(test) ?? "", "..", "..", "..", "FocusBot", "Levels", "Corpus");
}
