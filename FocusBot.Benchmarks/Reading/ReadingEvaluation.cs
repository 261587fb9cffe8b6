using FocusBot.Benchmarks.Levels;
using FocusBot.Benchmarks.Mismatches;
using FocusBot.Levels.Corpus;
using FocusBot.Levels.Encoder;
using FocusBot.Levels.Encoder.Training;
using FocusBot.Levels.Training;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Training.Stuck;

namespace FocusBot.Benchmarks.Reading;

/// <summary>Reading real people, measured: the encoder's levels, and the rule over them. Needs the corpus beside the repository.</summary>
internal static class ReadingEvaluation
{
    public static int Run(TextWriter output)
    {
        var tables = new LevelsTables(output);
        if (!ReadingFiles.AreThere)
        {
            tables.Say($"There is no corpus of real people at {ReadingFiles.Shared}, so there is nothing to measure.");
            return 0;
        }

        using var encoder = LevelEncoder.Load(EncoderFiles.BesideTheProgram);
        var musts = new ReadingMusts();
        Levels(tables, encoder, musts);
        Rule(tables, new(PassageCorpus.Read(ReadingFiles.Shared), encoder), musts);
        musts.Say(tables);
        return 0;
    }

    private static void Levels(LevelsTables tables, LevelEncoder encoder, ReadingMusts musts)
    {
        tables.Say($"## Levels");
        tables.Say($"");
        tables.ScoreHeader();
        foreach (var file in HeadCorpus.Read(ReadingFiles.Shared).GroupBy(message => message.File))
        {
            var messages = file.Select(message => new LabelledMessage(message.Text, message.Level, "", message.File, message.Previous)).ToArray();
            tables.ScoreRow($"{file.Key}, linear", [.. messages.Select(message => LabelledReading.By(FocusBot.Levels.Linear.LevelClassifier.Embedded, message))]);
            tables.ScoreRow($"{file.Key}, encoder (has learned from it)", By(encoder, messages));
        }

        LabelledReading[] unseen = By(encoder, [.. RealMessages.Read(LevelsFiles.RealMessages).Select(pair => pair.Message)]);
        tables.ScoreRow("real-dev.jsonl, encoder (never met)", unseen);
        tables.Say($"");
        tables.Say($"On real-dev, balanced by hand and never learned from:");
        tables.Say($"");
        tables.Confusion(unseen);
        tables.Say($"");
        tables.Tenths(unseen);
        tables.Say($"");
        musts.Levels(unseen);
    }

    private static LabelledReading[] By(LevelEncoder encoder, IReadOnlyList<LabelledMessage> messages) =>
    [
        .. messages.Select(message =>
        {
            var probabilities = encoder.Read(message.Text, message.Before).Probabilities;
            return new LabelledReading(message, [.. Enum.GetValues<Level>().Select(level => probabilities[level])]);
        }),
    ];

    private static void Rule(LevelsTables tables, PassageFolds folds, ReadingMusts musts)
    {
        tables.Say($"## Two people at different levels, and stuck: out of fold, sources never parted");
        foreach (var likeUnseen in (bool[])[false, true])
        {
            tables.Say($"");
            tables.Say($"{(likeUnseen ? "Readings shaken until they are right as often as on closed sets" : "Readings as the encoder gives them, which has learned from these passages")}:");
            tables.Say($"");
            tables.Say($"| | passages | with a mismatch | asked or nudged, found | wrong | clean touched | nudged, right | nudged, wrong |");
            tables.Say($"|---|---|---|---|---|---|---|---|");
            var outcomes = folds.Outcomes(likeUnseen);
            foreach (var set in outcomes.GroupBy(outcome => outcome.Passage.File).OrderBy(set => set.Key, StringComparer.Ordinal))
            {
                Row(tables, set.Key, [.. set]);
            }

            Row(tables, "real debates and issues", [.. outcomes.Where(outcome => outcome.Passage is { IsReal: true, Kind.Length: > 0 })]);
            Row(tables, "written threads", [.. outcomes.Where(outcome => !outcome.Passage.IsReal)]);
            if (likeUnseen)
            {
                musts.Rule(outcomes);
            }
        }

        tables.Say($"");
    }

    private static void Row(LevelsTables tables, string name, PassageOutcome[] set)
    {
        var (stuck, clean) = (set.Count(each => each.Passage.Pairs.Count > 0), set.Count(each => each.Passage.Pairs.Count is 0));
        int Count(Func<PassageOutcome, StuckMoment?> act, bool isRight) => set.Count(each => act(each) is { } moment && PassageOutcome.IsRight(moment) == isRight);
        tables.Say($"| {name} | {set.Length} | {stuck} | {new Share(Count(each => each.Touch, true), stuck)}, {Count(each => each.Touch, true)} | {Count(each => each.Touch, false)} | {new Share(set.Count(each => each.Passage.Pairs.Count is 0 && each.Touch is not null), clean)} | {Count(each => each.Nudge, true)} | {Count(each => each.Nudge, false)} |");
    }
}
