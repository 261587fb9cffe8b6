using FocusBot.Levels.Corpus;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Training;

namespace FocusBot.Benchmarks.Levels;

/// <summary>The evaluation that CI runs: prints the tables of the model's card, and fails when a figure that must be reached is not.</summary>
internal static class LevelsEvaluation
{
    /// <param name="arguments">The file of real messages, if it is not where it is looked for.</param>
    public static int Run(string[] arguments, TextWriter output)
    {
        var tables = new LevelsTables(output);
        var musts = new Musts();
        var messages = LabelledCorpus.Read(LevelsFiles.Corpus);
        Document[] features = [.. messages.Select(Document.Of)];
        Document[] bags = [.. messages.Select(Baselines.BagOfWords)];

        Say(tables, messages);
        var crossed = Splits.Read(messages, features, Splits.BySituation);
        var left = Splits.Read(messages, features, message => message.File);
        CrossValidation(tables, musts, messages, crossed, Splits.Read(messages, bags, Splits.BySituation));
        FileLeftOut(tables, musts, left, Splits.Read(messages, bags, message => message.File));
        RealPeople(tables, musts, arguments is [var path, ..] ? path : LevelsFiles.RealMessages);
        CuesByLevel.Print(tables, messages);
        Weights(tables, musts, messages);
        return musts.Verdict(tables);
    }

    private static void Say(LevelsTables tables, IReadOnlyList<LabelledMessage> messages)
    {
        tables.Say($"# Levels, measured");
        tables.Say($"");
        tables.Say($"{messages.Count} labelled messages of {messages.Select(message => message.File).Distinct().Count()} files. Figures are over those written by others; our own files only help to train.");
    }

    private static void CrossValidation(
        LevelsTables tables, Musts musts, IReadOnlyList<LabelledMessage> messages, IReadOnlyList<LabelledReading> crossed, IReadOnlyList<LabelledReading> bags)
    {
        tables.Say($"");
        tables.Say($"## Five folds, messages of one situation never parted");
        tables.Say($"");
        tables.ScoreHeader();
        LabelledMessage[] given = [.. messages.Where(Given.ByOthers)];
        tables.ScoreRow("majority", Baselines.Majority(given));
        tables.ScoreRow("cue-word list", Baselines.CueList(given));
        tables.ScoreRow("bag of words", Given.Only(bags));
        tables.ScoreRow("**classifier**", Given.Only(crossed));
        tables.ScoreRow("… on messages", [.. Given.Only(crossed).Where(reading => !Given.IsThread(reading))]);
        tables.ScoreRow("… on threads", [.. Given.Only(crossed).Where(Given.IsThread)]);
        tables.Say($"");
        tables.Confusion(Given.Only(crossed));
        musts.Least("macro-F1, cross-validated by situation", Scores.Of(Given.Only(crossed)).MacroF1, must: 0.84, moonshot: 0.90);
    }

    private static void FileLeftOut(LevelsTables tables, Musts musts, IReadOnlyList<LabelledReading> left, IReadOnlyList<LabelledReading> bags)
    {
        tables.Say($"");
        tables.Say($"## One file left out: writers that the model has never seen");
        tables.Say($"");
        tables.ScoreHeader();
        tables.ScoreRow("bag of words", Given.Only(bags));
        tables.ScoreRow("**classifier**", Given.Only(left));
        foreach (var file in left.GroupBy(reading => reading.Message.File))
        {
            tables.ScoreRow(file.Key, [.. file]);
        }

        var given = Given.Only(left);
        var mean = given.GroupBy(reading => reading.Message.File).Average(file => Scores.Of([.. file]).MacroF1);
        tables.Say($"");
        tables.Say($"Mean macro-F1 over the files written by others: {mean:F3}. {given.Count(reading => !reading.IsRead)} messages were not read.");
        tables.Say($"");
        tables.Tenths(given);
        tables.Say($"");
        tables.Coverage(given);
        musts.Least("macro-F1, one corpus file left out, mean", mean, must: 0.76, moonshot: 0.85);
        musts.Least("accuracy on the surest 60 %, file left out", Reliability.Surest(given, 0.6).Accuracy, must: 0.90, moonshot: 0.96);
        musts.Most("expected calibration error, file left out", Reliability.Error(given), must: 0.06, moonshot: 0.03);
    }

    private static void RealPeople(LevelsTables tables, Musts musts, string path)
    {
        tables.Say($"");
        tables.Say($"## Other people's real messages, never trained on");
        tables.Say($"");
        if (!File.Exists(path))
        {
            tables.Say($"Passed over: the file of real messages is not on this machine.");
            return;
        }

        var real = RealMessages.Read(path);
        LabelledReading[] readings = [.. real.Select(one => LabelledReading.By(LevelClassifier.Embedded, one.Message))];
        tables.ScoreHeader();
        tables.ScoreRow("cue-word list", Baselines.CueList([.. real.Select(one => one.Message)]));
        tables.ScoreRow("**classifier**", readings);
        tables.ScoreRow("… where the readers were sure", [.. readings.Where((_, i) => real[i].IsClear)]);
        tables.Say($"");
        tables.Confusion(readings);
        tables.Say($"");
        tables.Tenths(readings);
        tables.Say($"");
        tables.Coverage(readings);
        musts.Least("real messages, macro-F1", Scores.Of(readings).MacroF1, must: 0.60, moonshot: 0.80);
    }

    private static void Weights(LevelsTables tables, Musts musts, IReadOnlyList<LabelledMessage> messages)
    {
        using var trained = new MemoryStream();
        LevelTrainer.Train(messages).Model.Write(trained);
        var same = trained.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(LevelsFiles.Weights));
        tables.Say($"");
        tables.Say($"Training again gave {(same ? "the same" : "OTHER")} {trained.Length} bytes.");
        musts.Least("weights are what the corpus gives (1 is yes)", same ? 1 : 0, must: 1, moonshot: 1);
        musts.Most("size of the weights in MB", trained.Length / 1e6, must: 6, moonshot: 6);
    }
}
